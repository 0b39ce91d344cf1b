package org.derek.train;

import java.util.ArrayList;
import java.util.List;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Span;

/**
 * A text whose sentences and tokens are known.
 *
 * @param text natural text, spaced as people space it
 * @param sentences sentence spans; empty if they aren't known
 * @param tokens token spans, by the conventions of the source; empty if they aren't known
 */
public record Segmented(String text, List<Span> sentences, List<Span> tokens) {
  public Segmented {
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
  }

  /** What {@code document} says of sentences and tokens. */
  static Segmented of(AnnotatedDocument document) {
    return new Segmented(document.text(), document.sentences(), document.tokens());
  }

  /** Texts of one sentence each, put together to one text of many. */
  static Segmented join(List<Segmented> parts) {
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    List<Span> tokens = new ArrayList<>();
    for (Segmented part : parts) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      int offset = text.length();
      text.append(part.text);
      sentences.add(new Span(offset, text.length()));
      for (Span token : part.tokens) {
        tokens.add(new Span(offset + token.start(), offset + token.end()));
      }
    }
    return new Segmented(text.toString(), sentences, tokens);
  }
}
