package org.derek.segment;

import java.util.List;
import org.derek.report.Span;

/**
 * A sentence, headline or list item.
 *
 * @param span from the start of its first token to the end of its last, in the report's own text
 * @param language language of its paragraph: a code that has models
 * @param tokens its tokens, by position; never empty
 */
public record Sentence(Span span, String language, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
