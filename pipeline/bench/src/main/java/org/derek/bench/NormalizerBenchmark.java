package org.derek.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.derek.ingest.Extraction;
import org.derek.ingest.LanguageChoice;
import org.derek.language.LanguageDetector;
import org.derek.language.Models;
import org.derek.normalize.Normalizer;
import org.derek.normalize.places.Places;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.segment.Segmentation;
import org.derek.segment.Segmenter;
import org.derek.tag.Tagger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What values cost: giving the mentions of a report their values, beside the whole path from text
 * to events of the same report, on one thread. The share is the quotient of the two times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class NormalizerBenchmark {
  /** Language code. */
  @Param({"ru", "kk", "vi"})
  public String language;

  private final List<Report> read = new ArrayList<>();
  private final List<Report> tagged = new ArrayList<>();
  private final List<Segmentation> segmented = new ArrayList<>();
  private Extraction extraction;
  private Normalizer normalizer;
  private int next;

  /** Loads the models and tags the texts, once. */
  @Setup
  public void load() throws IOException {
    Models models = Models.standard();
    Segmenter segmenter = new Segmenter(models, new LanguageDetector(models));
    Tagger tagger = new Tagger(models);
    for (String text : Texts.of(language)) {
      Source source = new Source(language, "text/plain", Optional.empty(), 0);
      Report report =
          Report.read(language + read.size(), source, "", Optional.empty(), text)
              .withLanguage(language, 1);
      Segmentation segmentation = segmenter.segment(report);
      read.add(report);
      segmented.add(segmentation);
      tagged.add(report.withMentions(tagger.tag(text, segmentation)));
    }
    normalizer = new Normalizer(models, new Places(models));
    extraction = new Extraction(models, LanguageChoice.GIVEN);
  }

  /** Mentions to values. */
  @Benchmark
  public Report normalize() {
    int at = next++ % tagged.size();
    return normalizer.normalize(tagged.get(at), segmented.get(at));
  }

  /** Text to events. */
  @Benchmark
  public Report extract() {
    return extraction.extract(read.get(next++ % read.size())).report();
  }
}
