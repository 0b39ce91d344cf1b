package org.derek.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import opennlp.tools.util.ext.ExtensionLoader;
import org.derek.language.Models;
import org.derek.report.Mention;
import org.derek.segment.Segmentation;
import org.derek.segment.Segmenter;
import org.derek.segment.Sentence;
import org.derek.segment.Token;
import org.derek.tag.NameModel;
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

/** Tags whole documents with our decoding and with OpenNLP's own, on the same model file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class TaggerBenchmark {
  /** Language code. */
  @Param({"ru", "kk", "vi"})
  public String language;

  private final List<String> texts = new ArrayList<>();
  private final List<Segmentation> segmentations = new ArrayList<>();
  private Tagger tagger;
  private NameFinderME stock;
  private int next;

  /** Loads the models and cuts the texts into sentences, once. */
  @Setup
  public void load() throws IOException {
    Models models = Models.standard();
    Segmenter segmenter = new Segmenter(models);
    for (String text : Texts.of(language)) {
      texts.add(text);
      segmentations.add(segmenter.segment(text, language));
    }
    tagger = new Tagger(models);
    ExtensionLoader.registerAllowedPackage("org.derek.");
    try (InputStream in = models.open(language, NameModel.FILE)) {
      stock = new NameFinderME(new TokenNameFinderModel(in));
    }
  }

  /** Derek's tagger. */
  @Benchmark
  public List<Mention> derek(Tokens counter) {
    int document = next++ % texts.size();
    counter.tokens += segmentations.get(document).tokenCount();
    return tagger.tag(texts.get(document), segmentations.get(document));
  }

  /** Stock OpenNLP. */
  @Benchmark
  public List<Span> openNlp(Tokens counter) {
    int document = next++ % texts.size();
    counter.tokens += segmentations.get(document).tokenCount();
    List<Span> found = new ArrayList<>();
    for (Sentence sentence : segmentations.get(document).sentences()) {
      String[] tokens = sentence.tokens().stream().map(Token::text).toArray(String[]::new);
      found.addAll(List.of(stock.find(tokens)));
    }
    stock.clearAdaptiveData();
    return found;
  }
}
