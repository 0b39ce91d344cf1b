package org.derek.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.derek.language.Models;
import org.derek.report.Span;
import org.derek.segment.Segmentation;
import org.derek.segment.Segmenter;
import org.derek.segment.Sentence;
import org.derek.segment.Token;
import org.derek.segment.TokenConventions;

/** Scores sentences and tokens against texts where they are known. */
public final class SegmentEvaluation {
  /**
   * Precision, recall and F1 of spans found against spans known.
   *
   * @param known number of spans in the data
   * @param found number of spans found
   * @param right number of spans found that are in the data
   */
  public record Score(int known, int found, int right) {
    /** Share of the found that is right, in [0, 1]. */
    public double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    /** Share of the known that is found, in [0, 1]. */
    public double recall() {
      return known == 0 ? 0 : (double) right / known;
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
      return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    Score plus(Set<Span> gold, Set<Span> system) {
      int both = (int) system.stream().filter(gold::contains).count();
      return new Score(known + gold.size(), found + system.size(), right + both);
    }
  }

  /**
   * The scores of one language.
   *
   * @param sentences sentences by their exact spans
   * @param tokens tokens by their exact spans, the data's own brought to our conventions
   * @param rawTokens tokens against the data's own conventions
   */
  public record Scores(Score sentences, Score tokens, Score rawTokens) {}

  private SegmentEvaluation() {}

  /** Scores the models in {@code models} on {@code data}: annotated documents and treebanks. */
  public static Scores evaluate(Models models, String language, List<Path> data)
      throws IOException {
    Segmenter segmenter = new Segmenter(models);
    Score sentences = new Score(0, 0, 0);
    Score tokens = sentences;
    Score raw = sentences;
    for (Segmented text : SegmentTraining.read(language, data)) {
      Segmentation found = segmenter.segment(text.text(), language);
      if (!text.sentences().isEmpty()) {
        Set<Span> system = new HashSet<>();
        found.sentences().stream().map(Sentence::span).forEach(system::add);
        sentences = sentences.plus(new HashSet<>(text.sentences()), system);
      }
      if (!text.tokens().isEmpty()) {
        Set<Span> system = new HashSet<>();
        found.sentences().stream()
            .flatMap(sentence -> sentence.tokens().stream())
            .map(Token::span)
            .forEach(system::add);
        tokens =
            tokens.plus(new HashSet<>(TokenConventions.apply(text.text(), text.tokens())), system);
        raw = raw.plus(new HashSet<>(text.tokens()), system);
      }
    }
    return new Scores(sentences, tokens, raw);
  }
}
