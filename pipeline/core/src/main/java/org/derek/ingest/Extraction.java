package org.derek.ingest;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.derek.event.EventExtractor;
import org.derek.language.LanguageDetector;
import org.derek.language.Models;
import org.derek.normalize.Normalizer;
import org.derek.report.Report;
import org.derek.segment.Segmentation;
import org.derek.segment.Segmenter;
import org.derek.tag.Tagger;

/**
 * The path of one report through the stages, from its text to its events. Thread-safe; the models
 * are loaded once, in parallel.
 */
public final class Extraction {
  private final Set<String> languages;
  private final LanguageChoice choice;
  private final LanguageDetector detector;
  private final Segmenter segmenter;
  private final Tagger tagger;
  private final Normalizer normalizer;
  private final EventExtractor events;

  /**
   * A report after extraction.
   *
   * @param report with language, mentions and events
   * @param tokens number of tokens in its sentences
   */
  public record Extracted(Report report, int tokens) {}

  /**
   * Loads the stages; the files of {@code models} must not change while they are read.
   *
   * @throws IOException if a file of the models is missing or broken
   */
  public Extraction(Models models, LanguageChoice choice) throws IOException {
    this.languages = new HashSet<>(models.languages());
    this.choice = choice;
    ExecutorService loading = Executors.newCachedThreadPool();
    try {
      Future<LanguageDetector> detector = loading.submit(() -> new LanguageDetector(models));
      Future<Tagger> tagger = loading.submit(() -> new Tagger(models));
      Future<Normalizer> normalizer = loading.submit(() -> new Normalizer(models));
      Future<EventExtractor> events = loading.submit(() -> new EventExtractor(models));
      this.detector = loaded(detector);
      this.segmenter = new Segmenter(models, this.detector);
      this.tagger = loaded(tagger);
      this.normalizer = loaded(normalizer);
      this.events = loaded(events);
    } finally {
      loading.shutdown();
    }
  }

  private Extraction(Extraction other, Tagger tagger) {
    this.languages = other.languages;
    this.choice = other.choice;
    this.detector = other.detector;
    this.segmenter = other.segmenter;
    this.tagger = tagger;
    this.normalizer = other.normalizer;
    this.events = other.events;
  }

  /**
   * The same stages with mentions as a collection annotates them, to compare with its annotation.
   *
   * @param collection its name, for example {@code nerel}; empty for the guidelines
   */
  public Extraction following(String collection) {
    return new Extraction(this, tagger.following(collection));
  }

  /** Collections that the models of {@code language} can follow. */
  public Set<String> sources(String language) {
    return languages.contains(language) ? tagger.sources(language) : Set.of();
  }

  private static <T> T loaded(Future<T> stage) throws IOException {
    try {
      return stage.get();
    } catch (ExecutionException e) {
      throw new IOException("cannot load the models: " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while loading the models", e);
    }
  }

  /** The report with its language and, where there are models for it, mentions and events. */
  public Extracted extract(Report read) {
    Report identified = identify(read);
    if (!hasModels(identified)) {
      return new Extracted(identified, 0);
    }
    Segmentation segmentation = segmenter.segment(identified);
    Report tagged = identified.withMentions(tagger.tag(identified.text(), segmentation));
    Report normalized = normalizer.normalize(tagged, segmentation);
    return new Extracted(events.extract(normalized, segmentation), segmentation.tokenCount());
  }

  /** Whether there are models for the report's language. */
  public boolean hasModels(Report report) {
    return languages.contains(report.language());
  }

  /** Whether a report without models is passed on rather than refused. */
  boolean passesUntagged() {
    return choice.kind() == LanguageChoice.Kind.ANY;
  }

  private Report identify(Report report) {
    return switch (choice.kind()) {
      case AUTO, ANY -> detector.identify(report);
      case FIXED -> report.withLanguage(choice.code(), 1);
      case GIVEN -> report;
    };
  }
}
