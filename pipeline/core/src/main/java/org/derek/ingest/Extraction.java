package org.derek.ingest;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.derek.event.EventExtractor;
import org.derek.index.Held;
import org.derek.language.LanguageDetector;
import org.derek.language.Models;
import org.derek.merge.Signature;
import org.derek.normalize.Normalizer;
import org.derek.normalize.corrections.Corrected;
import org.derek.normalize.corrections.Corrections;
import org.derek.normalize.places.PlaceMention;
import org.derek.normalize.places.Places;
import org.derek.report.Mention;
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
  private final Places places;
  private final Normalizer normalizer;
  private final EventExtractor events;
  private final Corrections corrections;

  /**
   * A report after extraction.
   *
   * @param report with language, mentions and events
   * @param tokens number of tokens in its sentences
   * @param found its mentions as they were found, where corrections changed them
   * @param lines numbers of the lines of corrections that are about it
   * @param signature by which its near-duplicates are found
   */
  public record Extracted(
      Report report,
      int tokens,
      Optional<List<Mention>> found,
      List<Integer> lines,
      Optional<Signature> signature) {
    /** What an index keeps of it. */
    public Held held() {
      return new Held(report, found, signature);
    }
  }

  /**
   * Loads the stages; the files of {@code models} must not change while they are read.
   *
   * @throws IOException if a file of the models is missing or broken
   */
  public Extraction(Models models, LanguageChoice choice) throws IOException {
    this.languages = new HashSet<>(models.languages());
    this.choice = choice;
    this.places = new Places(models);
    ExecutorService loading = Executors.newCachedThreadPool();
    try {
      Future<LanguageDetector> detector = loading.submit(() -> new LanguageDetector(models));
      Future<Tagger> tagger = loading.submit(() -> new Tagger(models));
      Future<Normalizer> normalizer = loading.submit(() -> new Normalizer(models, places));
      Future<EventExtractor> events = loading.submit(() -> new EventExtractor(models, places));
      this.detector = loaded(detector);
      this.segmenter = new Segmenter(models, this.detector);
      this.tagger = loaded(tagger);
      this.normalizer = loaded(normalizer);
      this.events = loaded(events);
      this.corrections = Corrections.NONE;
    } finally {
      loading.shutdown();
    }
  }

  private Extraction(
      Extraction other, Tagger tagger, Normalizer normalizer, Corrections corrections) {
    this.languages = other.languages;
    this.choice = other.choice;
    this.detector = other.detector;
    this.segmenter = other.segmenter;
    this.places = other.places;
    this.tagger = tagger;
    this.normalizer = normalizer;
    this.events = other.events;
    this.corrections = corrections;
  }

  /**
   * The same stages with mentions as a collection annotates them, to compare with its annotation.
   *
   * @param collection its name, for example {@code nerel}; empty for the guidelines
   */
  public Extraction following(String collection) {
    return new Extraction(
        this,
        tagger.following(collection),
        collection.isEmpty() ? normalizer : normalizer.keepingMentions(),
        corrections);
  }

  /** The same stages with an editor's corrections between values and events. */
  public Extraction correcting(Corrections corrections) {
    return new Extraction(this, tagger, normalizer, corrections);
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
      return new Extracted(identified, 0, Optional.empty(), List.of(), Signature.of(identified));
    }
    Segmentation segmentation = segmenter.segment(identified);
    Report tagged = identified.withMentions(tagger.tag(identified.text(), segmentation));
    List<PlaceMention> named = places.find(tagged.text(), segmentation);
    Report normalized = normalizer.normalize(tagged, segmentation, named);
    Corrected corrected = corrections.apply(normalized);
    return new Extracted(
        events.extract(corrected.report(), segmentation, named),
        segmentation.tokenCount(),
        corrected.found(),
        corrected.lines(),
        Signature.of(read));
  }

  /**
   * A report of an index with the corrections of now instead of those that it has: its mentions are
   * those that were found, corrected; its events are extracted again if that changes a mention.
   * Empty if there are no models for its language.
   */
  public Optional<Extracted> correctAgain(Held held) {
    if (!hasModels(held.report())) {
      return Optional.empty();
    }
    Corrected corrected = corrections.apply(held.uncorrected());
    Report report = corrected.report();
    if (report.mentions().equals(held.report().mentions())) {
      return Optional.of(
          new Extracted(held.report(), 0, corrected.found(), corrected.lines(), held.signature()));
    }
    Segmentation segmentation = segmenter.segment(report);
    return Optional.of(
        new Extracted(
            events.extract(report, segmentation),
            segmentation.tokenCount(),
            corrected.found(),
            corrected.lines(),
            held.signature()));
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
