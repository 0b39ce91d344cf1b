package org.derek.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.model.BaseModel;
import org.derek.json.AnnotatedJson;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Span;
import org.derek.segment.TokenConventions;

/**
 * Trains the sentence and token models of a language, {@code sentence.bin} and {@code token.bin}.
 */
public final class SegmentTraining {
  private static final char[] FINAL_MARKS = {'.', '!', '?', '…'};

  /** Words of letters and digits have no borders inside, so the model is not asked. */
  private static final Pattern PLAIN_WORD = Pattern.compile("^[\\p{L}\\p{M}\\p{N}]+$");

  /** Single sentences are put together to texts of this many. */
  private static final int SENTENCES_A_TEXT = 10;

  private static final int COMMON_WORDS = 250;

  private SegmentTraining() {}

  /**
   * Trains on all of {@code data} and writes models and words into {@code out}.
   *
   * @param language code of the language; documents in another one are left out
   * @param data annotated documents (JSONL) with sentences or tokens, and treebanks ({@code
   *     .conllu})
   * @param out folder of the models, made if it is not there
   * @param log takes lines on the progress
   * @throws IOException if data can't be read or holds no sentences or tokens of the language
   */
  public static void train(String language, List<Path> data, Path out, Consumer<String> log)
      throws IOException {
    List<Segmented> texts = read(language, data);
    long sentences = texts.stream().mapToLong(text -> text.sentences().size()).sum();
    long tokens = texts.stream().mapToLong(text -> text.tokens().size()).sum();
    log.accept(
        "training "
            + language
            + " on "
            + texts.size()
            + " texts, "
            + sentences
            + " sentences, "
            + tokens
            + " tokens");
    if (sentences == 0 || tokens == 0) {
      throw new IOException(
          "no sentences or no tokens of language " + language + " in " + data + "; add --data");
    }
    Files.createDirectories(out);
    writeCommonWords(texts, out.resolve("common-words.txt"));
    write(sentenceModel(language, texts), out.resolve("sentence.bin"), log);
    write(tokenModel(language, texts), out.resolve("token.bin"), log);
  }

  /** The texts of {@code files} in {@code language} whose sentences or tokens are known. */
  public static List<Segmented> read(String language, List<Path> files) throws IOException {
    List<Segmented> texts = new ArrayList<>();
    for (Path file : files) {
      List<Segmented> single = new ArrayList<>();
      if (file.toString().endsWith(".conllu")) {
        single.addAll(Treebank.read(file));
      } else {
        for (AnnotatedDocument document : AnnotatedJson.read(file)) {
          if (document.language().equals(language)) {
            boolean whole = document.sentences().isEmpty() && document.text().indexOf('\n') < 0;
            (whole && !document.tokens().isEmpty() ? single : texts).add(Segmented.of(document));
          }
        }
      }
      for (int i = 0; i < single.size(); i += SENTENCES_A_TEXT) {
        texts.add(Segmented.join(single.subList(i, Math.min(single.size(), i + SENTENCES_A_TEXT))));
      }
    }
    texts.removeIf(text -> text.sentences().isEmpty() && text.tokens().isEmpty());
    return texts;
  }

  static SentenceModel sentenceModel(String language, List<Segmented> texts) throws IOException {
    List<SentenceSample> samples = new ArrayList<>();
    for (Segmented text : texts) {
      if (!text.sentences().isEmpty()) {
        samples.add(new SentenceSample(text.text(), spans(text.sentences())));
      }
    }
    return SentenceDetectorME.train(
        language,
        ObjectStreamUtils.createObjectStream(samples),
        new SentenceDetectorFactory(language, true, null, FINAL_MARKS),
        parameters());
  }

  static TokenizerModel tokenModel(String language, List<Segmented> texts) throws IOException {
    List<TokenSample> samples = new ArrayList<>();
    for (Segmented text : texts) {
      if (!text.tokens().isEmpty()) {
        samples.add(
            new TokenSample(
                text.text(), spans(TokenConventions.apply(text.text(), text.tokens()))));
      }
    }
    return TokenizerME.train(
        ObjectStreamUtils.createObjectStream(samples),
        new TokenizerFactory(language, null, true, PLAIN_WORD),
        parameters());
  }

  /** The words that are commonest in lower case, by frequency: grammar rather than content. */
  private static void writeCommonWords(List<Segmented> texts, Path file) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (Segmented text : texts) {
      for (Span token : text.tokens()) {
        String word = token.of(text.text());
        if (word.codePoints().allMatch(Character::isLowerCase)) {
          counts.merge(word, 1, Integer::sum);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("# The commonest words, most frequent first; made by training.");
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COMMON_WORDS)
        .forEach(entry -> lines.add(entry.getKey()));
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private static TrainingParameters parameters() {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    return parameters;
  }

  private static opennlp.tools.util.Span[] spans(List<Span> spans) {
    return spans.stream()
        .map(span -> new opennlp.tools.util.Span(span.start(), span.end()))
        .toArray(opennlp.tools.util.Span[]::new);
  }

  private static void write(BaseModel model, Path file, Consumer<String> log) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      model.serialize(out);
    }
    log.accept("wrote " + file + ", " + Files.size(file) + " bytes");
  }
}
