package org.derek.segment;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.derek.language.LanguageDetector;
import org.derek.language.LanguageSpan;
import org.derek.language.Models;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * Cuts text into sentences and tokens.
 *
 * <p>Models are loaded at the first use of each language. Safe to share between threads.
 */
public final class Segmenter {
  private final Models models;
  private final LanguageDetector detector;

  /** A segmenter with the data of {@code models}, which tells mixed paragraphs by a detector. */
  public Segmenter(Models models, LanguageDetector detector) {
    this.models = models;
    this.detector = detector;
  }

  /** A segmenter with a detector of its own. */
  public Segmenter(Models models) {
    this(models, new LanguageDetector(models));
  }

  /**
   * Sentences and tokens of a report whose language is known. Each paragraph is cut by the rules of
   * its own language; a paragraph in a language without models has no sentences.
   */
  public Segmentation segment(Report report) {
    List<Sentence> sentences = new ArrayList<>();
    for (LanguageSpan run : detector.paragraphs(report.text(), report.language())) {
      if (models.languages().contains(run.language())) {
        cut(report.text(), run.span(), run.language(), sentences);
      }
    }
    return new Segmentation(sentences);
  }

  /**
   * Sentences and tokens of a text that is all in one language.
   *
   * @throws IllegalArgumentException if there are no models for {@code language}
   */
  public Segmentation segment(String text, String language) {
    List<Sentence> sentences = new ArrayList<>();
    cut(text, new Span(0, text.length()), language, sentences);
    return new Segmentation(sentences);
  }

  /**
   * The tokens of a text, without looking for sentences.
   *
   * @throws IllegalArgumentException if there are no models for {@code language}
   */
  public List<Token> tokenize(String text, String language) {
    return tokens(text, new Span(0, text.length()));
  }

  private static void cut(String text, Span within, String language, List<Sentence> sentences) {
    BreakIterator iterator = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    iterator.setText(within.of(text));
    int start = 0;
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      List<Token> tokens = tokens(text, new Span(within.start() + start, within.start() + end));
      if (!tokens.isEmpty()) {
        Span span =
            new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
        sentences.add(new Sentence(span, language, tokens));
      }
      start = end;
    }
  }

  private static List<Token> tokens(String text, Span within) {
    List<Token> tokens = new ArrayList<>();
    BreakIterator iterator = BreakIterator.getWordInstance(Locale.ROOT);
    iterator.setText(within.of(text));
    int start = 0;
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      Span span = new Span(within.start() + start, within.start() + end);
      String covered = span.of(text);
      if (!covered.isBlank()) {
        tokens.add(new Token(span, covered));
      }
      start = end;
    }
    return tokens;
  }
}
