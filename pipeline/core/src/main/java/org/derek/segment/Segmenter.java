package org.derek.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.derek.language.LanguageDetector;
import org.derek.language.LanguageSpan;
import org.derek.language.Models;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * Cuts text into sentences and tokens; the conventions are in the description of this package.
 *
 * <p>The models of a language are loaded once, at its first use. Safe to share between threads.
 * Time and memory are linear in the length of the text, whatever it holds.
 */
public final class Segmenter {
  private final Models models;
  private final Set<String> languages;
  private final LanguageDetector detector;
  private final Map<String, LanguageSegmenter> loaded = new ConcurrentHashMap<>();

  /**
   * A segmenter with the data of {@code models}, which tells mixed paragraphs by {@code detector}.
   */
  public Segmenter(Models models, LanguageDetector detector) {
    this.models = models;
    this.languages = Set.copyOf(models.languages());
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
      if (languages.contains(run.language())) {
        language(run.language()).segment(report.text(), run.span(), sentences);
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
    language(language).segment(text, new Span(0, text.length()), sentences);
    return new Segmentation(sentences);
  }

  /**
   * The tokens of a text, without looking for sentences.
   *
   * @throws IllegalArgumentException if there are no models for {@code language}
   */
  public List<Token> tokenize(String text, String language) {
    return language(language).tokenize(text, new Span(0, text.length()));
  }

  private LanguageSegmenter language(String code) {
    return loaded.computeIfAbsent(code, each -> LanguageSegmenter.load(models, each));
  }
}
