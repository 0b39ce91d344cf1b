package org.derek.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.derek.ingest.Extraction;
import org.derek.ingest.LanguageChoice;
import org.derek.language.Models;
import org.derek.report.Report;
import org.derek.report.Source;
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

/** The whole path of one report, from its text to its events, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class ExtractionBenchmark {
  /** Language code. */
  @Param({"ru", "kk", "vi"})
  public String language;

  private final List<Report> reports = new ArrayList<>();
  private Extraction extraction;
  private int next;

  /** Loads the models and the texts, once. */
  @Setup
  public void load() throws IOException {
    for (String text : Texts.of(language)) {
      Source source = new Source(language, "text/plain", Optional.empty(), 0);
      reports.add(Report.read(language + reports.size(), source, "", Optional.empty(), text));
    }
    extraction = new Extraction(Models.standard(), LanguageChoice.AUTO);
  }

  /** From text to events. */
  @Benchmark
  public Report extract(Tokens counter) {
    Extraction.Extracted extracted = extraction.extract(reports.get(next++ % reports.size()));
    counter.tokens += extracted.tokens();
    return extracted.report();
  }
}
