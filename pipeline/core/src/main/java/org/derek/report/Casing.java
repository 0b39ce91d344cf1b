package org.derek.report;

import java.util.List;
import java.util.Locale;

/**
 * A way to write a text without regard for the case that its words have in print: as chats,
 * automatic transcripts and headlines do. Offsets stay: a letter whose other case takes another
 * number of code units stays as it is.
 */
public enum Casing {
  /** Everything in small letters. */
  LOWER,
  /** Everything in capitals. */
  UPPER,
  /** The first line in capitals, the rest as it is. */
  HEADLINE;

  /** {@code text} written this way; of the same length. */
  public String of(String text) {
    return switch (this) {
      case LOWER -> cased(text, text.length(), String::toLowerCase);
      case UPPER -> cased(text, text.length(), String::toUpperCase);
      case HEADLINE -> cased(text, firstLine(text), String::toUpperCase);
    };
  }

  /** The document with its text written this way, its annotations unchanged. */
  public AnnotatedDocument of(AnnotatedDocument document) {
    String text = of(document.text());
    List<Mention> mentions =
        document.mentions().stream()
            .map(
                mention ->
                    new Mention(
                        mention.type(),
                        mention.span(),
                        mention.span().of(text),
                        mention.norm(),
                        mention.entity(),
                        mention.country(),
                        mention.derivation(),
                        mention.confidence()))
            .toList();
    return new AnnotatedDocument(
        document.id(),
        document.language(),
        document.split(),
        document.published(),
        document.types(),
        text,
        mentions,
        document.events(),
        document.sentences(),
        document.tokens(),
        document.relations(),
        document.facts());
  }

  private interface Mapping {
    String apply(String letter, Locale locale);
  }

  private static String cased(String text, int end, Mapping mapping) {
    StringBuilder cased = new StringBuilder(text.length());
    for (int i = 0; i < end; ) {
      int next = text.offsetByCodePoints(i, 1);
      String letter = text.substring(i, next);
      String other = mapping.apply(letter, Locale.ROOT);
      cased.append(other.length() == letter.length() ? other : letter);
      i = next;
    }
    return cased.append(text, end, text.length()).toString();
  }

  /** Where the first line that says something ends. */
  private static int firstLine(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }
}
