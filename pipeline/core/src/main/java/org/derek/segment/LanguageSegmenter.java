package org.derek.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.derek.language.Models;
import org.derek.report.Span;

/** The models and data of one language. Immutable; safe to share between threads. */
final class LanguageSegmenter {
  private final String language;
  private final Repair repair;
  private final Abbreviations abbreviations;
  private final Set<String> commonWords;
  private final SentenceModel sentences;
  private final TokenizerModel tokens;

  private LanguageSegmenter(
      String language,
      Repair repair,
      Abbreviations abbreviations,
      Set<String> commonWords,
      SentenceModel sentences,
      TokenizerModel tokens) {
    this.language = language;
    this.repair = repair;
    this.abbreviations = abbreviations;
    this.commonWords = commonWords;
    this.sentences = sentences;
    this.tokens = tokens;
  }

  /**
   * Loads the models of {@code language}.
   *
   * @throws IllegalArgumentException if there are none
   */
  static LanguageSegmenter load(Models models, String language) {
    if (!models.languages().contains(language)) {
      throw new IllegalArgumentException(
          "no models for language " + language + " in " + models.root());
    }
    try {
      UnicodeScript script = UnicodeScript.forName(models.script(language));
      return new LanguageSegmenter(
          language,
          new Repair(LookAlikes.of(models, language, script)),
          Abbreviations.of(models, language),
          Set.copyOf(models.lines(language, "common-words.txt")),
          read(models, language, "sentence.bin", SentenceModel::new),
          read(models, language, "token.bin", TokenizerModel::new));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load the models of " + language, e);
    }
  }

  private interface Loader<T> {
    T load(InputStream in) throws IOException;
  }

  private static <T> T read(Models models, String language, String name, Loader<T> loader)
      throws IOException {
    try (InputStream in = models.open(language, name)) {
      return loader.load(in);
    } catch (IOException e) {
      throw new IOException(
          models.file(language, name) + ": not a readable model; make it with derek train", e);
    }
  }

  /** Appends the sentences of {@code within} to {@code out}. */
  void segment(String text, Span within, List<Sentence> out) {
    WordBorders words = words();
    SentenceDetectorME detector = new SentenceDetectorME(sentences);
    SentenceBorders borders =
        new SentenceBorders(
            abbreviations,
            commonWords,
            (window, end) ->
                Arrays.stream(detector.sentPosDetect(window)).anyMatch(s -> s.getEnd() == end));
    for (Span block : Blocks.of(text, within)) {
      RepairedText repaired = repair.repair(text, block);
      List<Span> spans = words.of(repaired.text());
      int start = 0;
      for (int end : borders.of(repaired.text(), spans)) {
        List<Token> sentence = new ArrayList<>(end - start);
        for (Span span : spans.subList(start, end)) {
          sentence.add(token(repaired, span));
        }
        Span covered =
            new Span(
                sentence.get(0).span().start(), sentence.get(sentence.size() - 1).span().end());
        out.add(new Sentence(covered, language, sentence));
        start = end;
      }
    }
  }

  /** The tokens of {@code within}. */
  List<Token> tokenize(String text, Span within) {
    List<Token> found = new ArrayList<>();
    RepairedText repaired = repair.repair(text, within);
    for (Span span : words().of(repaired.text())) {
      found.add(token(repaired, span));
    }
    return found;
  }

  private WordBorders words() {
    TokenizerME tokenizer = new TokenizerME(tokens);
    Function<String, List<Span>> learned =
        chunk ->
            Arrays.stream(tokenizer.tokenizePos(chunk))
                .map(span -> new Span(span.getStart(), span.getEnd()))
                .toList();
    return new WordBorders(learned);
  }

  private static Token token(RepairedText repaired, Span span) {
    return new Token(
        repaired.original(span.start(), span.end()),
        repaired.text().substring(span.start(), span.end()));
  }
}
