package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.derek.report.Derivation;
import org.derek.report.Mention;
import org.derek.report.Span;

/**
 * Tells of the persons and organizations of a document how each name became its value:
 *
 * <ul>
 *   <li>{@code as-written}: the words are the canonical name;
 *   <li>{@code inflected}: they are the canonical name in another form;
 *   <li>{@code initials}, {@code acronym}, {@code short-form}: they stand for a longer name; the
 *       anchor is that name, where a mention of the document gives it.
 * </ul>
 */
public final class NameDerivations {
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.'’ʼ-]+");
  private static final String AS_WRITTEN = "as-written";
  private static final String INFLECTED = "inflected";

  private NameDerivations() {}

  /** The mentions, those of names with a derivation. */
  public static List<Mention> of(List<Mention> mentions) {
    List<String> rules = new ArrayList<>();
    Map<String, Span> written = new HashMap<>();
    Map<String, Span> inflected = new HashMap<>();
    for (Mention mention : mentions) {
      String rule = isName(mention) ? rule(mention.text(), mention.norm().orElseThrow()) : "";
      rules.add(rule);
      if (rule.equals(AS_WRITTEN) || rule.equals(INFLECTED)) {
        (rule.equals(AS_WRITTEN) ? written : inflected)
            .putIfAbsent(mention.entity().orElseThrow(), mention.span());
      }
    }
    List<Mention> derived = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      String rule = rules.get(i);
      if (rule.isEmpty()) {
        derived.add(mention);
      } else if (rule.equals(AS_WRITTEN) || rule.equals(INFLECTED)) {
        derived.add(mention.withDerivation(Derivation.of(rule)));
      } else {
        String entity = mention.entity().orElseThrow();
        Optional<Span> at =
            Optional.ofNullable(written.getOrDefault(entity, inflected.get(entity)));
        derived.add(mention.withDerivation(new Derivation(rule, mention.norm(), at)));
      }
    }
    return derived;
  }

  private static boolean isName(Mention mention) {
    return switch (mention.type()) {
      case PERSON, ORGANIZATION -> mention.norm().isPresent() && mention.entity().isPresent();
      case DATE, COUNTRY -> false;
    };
  }

  private static String rule(String text, String norm) {
    List<String> words = words(text);
    List<String> canonical = words(norm);
    if (words.equals(canonical)) {
      return AS_WRITTEN;
    }
    if (Capitals.isAcronym(text.strip()) && !Capitals.isAcronym(norm)) {
      return "acronym";
    }
    if (words.stream().anyMatch(NameDerivations::isInitial)
        && canonical.stream().noneMatch(NameDerivations::isInitial)) {
      return "initials";
    }
    return words.size() < canonical.size() ? "short-form" : INFLECTED;
  }

  private static boolean isInitial(String word) {
    return word.length() > 1 && word.indexOf('.') == word.offsetByCodePoints(0, 1);
  }

  private static List<String> words(String name) {
    return NOT_WORD
        .splitAsStream(name.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
