package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word that is made of the beginnings of several joins the one name that has these: with a
 * capital for each ({@code ОмГТУ}), or joined as one word ({@code Минцифры}, {@code Нацбанк}).
 */
final class ShortenedNames {
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Pattern CHUNKS = Pattern.compile("(?=\\p{Lu})");

  private static final int SHORTEST_FIRST = 3;
  private static final int LONGEST_FIRST = 5;

  /** Letters that the second part has of its word, or shares with it. */
  private static final int SHORTEST_SECOND = 3;

  private static final int SHARED = 4;

  private ShortenedNames() {}

  /** Joins the shortened names of a document whose acronyms are joined. */
  static void join(OrganizationDocument document) {
    for (OrganizationMention item : document.mentions()) {
      if (item.grammar.headLast()
          || item.words.isEmpty()
          || !item.entity.mentions().stream().allMatch(OrganizationMention::isOneWord)) {
        continue;
      }
      List<OrganizationEntity> fitting =
          document.mentions().stream()
              .filter(full -> !full.isOneWord() && full.entity != item.entity)
              .filter(full -> standsFor(item, full) && !document.areDifferent(full, item))
              .map(full -> full.entity)
              .distinct()
              .toList();
      Optional<OrganizationEntity> full =
          fitting.size() == 1 ? Optional.of(fitting.get(0)) : document.spelledOut(item);
      full.filter(entity -> entity != item.entity && !document.areDifferent(entity.fullest(), item))
          .ifPresent(entity -> entity.absorb(item.entity));
    }
  }

  /** Whether a name of one word is made of parts of the first words of a full name. */
  private static boolean standsFor(OrganizationMention word, OrganizationMention full) {
    return isOfChunks(word.chosen.name(), full.chosen.name())
        || full.words.size() > 1
            && word.words.size() == 1
            && isJoined(word.words.get(0), full.words.get(0), full.words.get(1));
  }

  /** ОмГТУ and Омский государственный технический университет. */
  private static boolean isOfChunks(String word, String name) {
    List<String> chunks = CHUNKS.splitAsStream(word).filter(each -> !each.isEmpty()).toList();
    // initials alone are for the acronyms
    if (chunks.size() < 3 || chunks.get(0).length() < 2) {
      return false;
    }
    List<String> words = new ArrayList<>(WORDS.splitAsStream(name).toList());
    words.removeIf(String::isEmpty);
    if (words.size() < chunks.size()) {
      return false;
    }
    for (int i = 0; i < chunks.size(); i++) {
      if (!lower(words.get(i)).startsWith(lower(chunks.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** In plain Latin: mintsifri and ministerstvo tsifrovogo. */
  private static boolean isJoined(String word, String first, String second) {
    for (int cut = SHORTEST_FIRST; cut <= LONGEST_FIRST; cut++) {
      int rest = word.length() - cut;
      if (rest < SHORTEST_SECOND || !first.startsWith(word.substring(0, cut))) {
        return false;
      }
      int shared = 0;
      while (shared < Math.min(rest, second.length())
          && word.charAt(cut + shared) == second.charAt(shared)) {
        shared++;
      }
      if (shared == rest || shared >= SHARED) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
