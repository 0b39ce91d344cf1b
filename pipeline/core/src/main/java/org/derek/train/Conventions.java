package org.derek.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Span;

/**
 * Brings annotations of other sources to the project's guidelines before training.
 *
 * <p>A name without any capital letter is none: the guidelines count no generic nouns and no
 * adjectives. What else differs is data, {@value #FILE}: type, {@code outside} or {@code not}, and
 * words; {@code outside} words are cut from the end of a mention, and a mention that ends in a
 * {@code not} word is dropped; {@code *word} stands for words that end so.
 */
final class Conventions {
  /** Name of the file in a language's folder. */
  static final String FILE = "conventions.tsv";

  private record Rule(MentionType type, boolean outside, List<String> words) {}

  private final List<Rule> rules;

  private Conventions(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  static Conventions read(Models models, String language) {
    List<Rule> rules = new ArrayList<>();
    for (List<String> row : Rows.of(models, language, FILE, 3)) {
      rules.add(
          new Rule(
              MentionType.valueOf(row.get(0)),
              row.get(1).equals("outside"),
              Rows.split(row.get(2), ' ')));
    }
    return new Conventions(rules);
  }

  /** The mention as the guidelines have it, or nothing if they don't count it. */
  Optional<Mention> apply(Mention mention) {
    if (mention.type() != MentionType.DATE
        && mention.text().codePoints().noneMatch(Character::isUpperCase)) {
      return Optional.empty();
    }
    Mention kept = mention;
    for (Rule rule : rules) {
      if (rule.type() == mention.type()) {
        String text = kept.text().toLowerCase(Locale.ROOT);
        if (rule.outside()) {
          kept = cut(kept, text, rule.words());
        } else if (listed(text.substring(text.lastIndexOf(' ') + 1), rule.words())) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(kept);
  }

  private static Mention cut(Mention mention, String text, List<String> words) {
    int space = text.lastIndexOf(' ');
    if (space <= 0 || !listed(text.substring(space + 1), words)) {
      return mention;
    }
    Span span = new Span(mention.span().start(), mention.span().start() + space);
    Mention shorter =
        Mention.of(mention.type(), span, " ".repeat(span.start()) + mention.text(), 1);
    return cut(shorter, text.substring(0, space), words);
  }

  private static boolean listed(String word, List<String> words) {
    return words.stream()
        .anyMatch(
            each -> each.startsWith("*") ? word.endsWith(each.substring(1)) : word.equals(each));
  }
}
