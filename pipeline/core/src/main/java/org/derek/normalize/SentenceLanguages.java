package org.derek.normalize;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.derek.report.Mention;
import org.derek.report.Report;
import org.derek.report.Span;
import org.derek.segment.Segmentation;
import org.derek.segment.Sentence;

/**
 * The sentence that a mention stands in, and its language: that of the sentence, else that of the
 * report.
 */
final class SentenceLanguages {
  private static final int LONGEST_PREPOSITION = 4;

  private final NavigableMap<Integer, Sentence> byStart = new TreeMap<>();
  private final String otherwise;

  SentenceLanguages(Report report, Segmentation segmentation) {
    segmentation.sentences().forEach(sentence -> byStart.put(sentence.span().start(), sentence));
    otherwise = report.language();
  }

  String of(Mention mention) {
    return sentence(mention).map(Sentence::language).orElse(otherwise);
  }

  /** Where its sentence stands; the mention's own span if it stands in none. */
  Span around(Mention mention) {
    return sentence(mention)
        .map(Sentence::span)
        .filter(span -> span.end() >= mention.span().end())
        .orElse(mention.span());
  }

  /** Where the first words of a sentence can begin: at most a preposition stands before them. */
  static Span head(Span sentence) {
    return new Span(
        sentence.start(), sentence.start() + Math.min(LONGEST_PREPOSITION, sentence.length()));
  }

  private Optional<Sentence> sentence(Mention mention) {
    return Optional.ofNullable(byStart.floorEntry(mention.span().start()))
        .map(Map.Entry::getValue)
        .filter(sentence -> sentence.span().end() > mention.span().start());
  }
}
