package org.derek.normalize.names;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** A name joins the longer one that holds all its words and has the same head. */
final class PartialNames {
  /** How many other organizations with the same head a short name is compared with. */
  private static final int COMPARED = 24;

  private PartialNames() {}

  /** Joins names with the nearest longer one before them. */
  static void joinToEarlier(OrganizationDocument document) {
    Map<String, Deque<OrganizationMention>> byHead = new HashMap<>();
    Map<String, Deque<OrganizationMention>> byLast = new HashMap<>();
    Map<String, Deque<OrganizationMention>> byFirst = new HashMap<>();
    for (OrganizationMention item : document.mentions()) {
      if (item.words.isEmpty() || item.isAcronym()) {
        continue;
      }
      Deque<OrganizationMention> sameHead = of(byHead, item.headStem());
      Deque<OrganizationMention> sameLast = of(byLast, item.words.get(item.words.size() - 1));
      Deque<OrganizationMention> sameFirst = of(byFirst, item.words.get(0));
      longer(item, sameHead, OrganizationMention::holds, document)
          .or(() -> longer(item, sameLast, OrganizationMention::endsWith, document))
          .or(() -> longer(item, sameFirst, OrganizationMention::beginsWith, document))
          .ifPresent(full -> full.entity.join(item));
      sameHead.addFirst(item);
      sameLast.addFirst(item);
      sameFirst.addFirst(item);
    }
  }

  /**
   * The nearest earlier name that a shorter one stands for; of several that a head alone can stand
   * for, that of the body most often mentioned.
   */
  private static Optional<OrganizationMention> longer(
      OrganizationMention item,
      Deque<OrganizationMention> earlier,
      BiPredicate<OrganizationMention, OrganizationMention> standsFor,
      OrganizationDocument document) {
    boolean headAlone = item.grammar.headLast() && item.words.size() == 1;
    return earlier.stream()
        .limit(COMPARED)
        .filter(each -> each.entity != item.entity)
        .filter(each -> standsFor.test(each, item) && !document.areDifferent(each, item))
        .reduce((near, far) -> headAlone && far.isOftenerThan(near) ? far : near);
  }

  /**
   * A short name that nothing before explains stands for the first longer name after it: a head
   * alone, or one with the name of the person after whom the body is named.
   */
  static void joinToLater(OrganizationDocument document) {
    Map<String, Deque<OrganizationMention>> later = new HashMap<>();
    for (int i = document.mentions().size() - 1; i >= 0; i--) {
      OrganizationMention item = document.mentions().get(i);
      if (item.words.isEmpty() || item.isAcronym()) {
        continue;
      }
      Deque<OrganizationMention> sameHead = of(later, item.headStem());
      int longest =
          item.entity.mentions().stream().mapToInt(each -> each.words.size()).max().getAsInt();
      boolean alone = item.entity.mentions().stream().allMatch(OrganizationMention::isHeadAlone);
      if (longest == item.words.size()) {
        sameHead.stream()
            .limit(COMPARED)
            .filter(longer -> alone || longer.isNamedAfter() || isHome(longer, item))
            .filter(longer -> !document.areDifferent(longer, item))
            .filter(longer -> longer.entity != item.entity && longer.holds(item))
            .findFirst()
            .ifPresent(longer -> longer.entity.join(item));
      }
      if (!item.isHeadAlone() && item.chosen.certain()) {
        sameHead.addFirst(item);
      }
    }
  }

  /** Whether a longer name is the shorter one with the language's own state before it. */
  private static boolean isHome(OrganizationMention longer, OrganizationMention shorter) {
    String name = longer.chosen.name();
    String rest = longer.grammar.lexicon().withoutHome(name);
    String first = shorter.firstWord().toLowerCase(Locale.ROOT);
    return rest.length() < name.length()
        && (rest.startsWith(first + " ") || rest.startsWith(first + ","));
  }

  private static Deque<OrganizationMention> of(
      Map<String, Deque<OrganizationMention>> index, String word) {
    return index.computeIfAbsent(word, key -> new ArrayDeque<>());
  }
}
