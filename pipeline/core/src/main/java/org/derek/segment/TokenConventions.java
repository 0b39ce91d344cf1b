package org.derek.segment;

import java.util.ArrayList;
import java.util.List;
import org.derek.report.Span;

/** Brings tokens of other sources to the conventions of this package, for training and scoring. */
public final class TokenConventions {
  private TokenConventions() {}

  /**
   * The tokens of {@code text} by the conventions; what they leave open is taken from {@code
   * given}.
   *
   * @param text a text without need of repair
   * @param given tokens of {@code text} by any conventions, by position
   */
  public static List<Span> apply(String text, List<Span> given) {
    boolean[] borders = new boolean[text.length() + 1];
    for (Span span : given) {
      borders[span.start()] = true;
      borders[span.end()] = true;
    }
    List<Span> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && !Repair.isSpace(text.charAt(end))) {
        end++;
      }
      if (end > i) {
        int offset = i;
        for (Span span :
            new WordBorders(chunk -> borders(borders, offset, chunk.length()))
                .of(text.substring(i, end))) {
          tokens.add(new Span(offset + span.start(), offset + span.end()));
        }
      }
      i = end + 1;
    }
    return tokens;
  }

  private static List<Span> borders(boolean[] borders, int offset, int length) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      if (borders[offset + i]) {
        spans.add(new Span(i, i));
      }
    }
    return spans;
  }
}
