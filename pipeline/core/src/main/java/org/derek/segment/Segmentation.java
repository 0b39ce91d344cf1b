package org.derek.segment;

import java.util.List;

/**
 * The sentences of a text, by position, without overlaps.
 *
 * @param sentences the sentences; a paragraph in a language without models has none
 */
public record Segmentation(List<Sentence> sentences) {
  public Segmentation {
    sentences = List.copyOf(sentences);
  }

  /** Number of tokens in all sentences. */
  public int tokenCount() {
    return sentences.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
  }
}
