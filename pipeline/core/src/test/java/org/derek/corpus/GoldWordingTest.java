package org.derek.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No sentence is a template: eight words in a row stand in one document only. */
final class GoldWordingTest {
  private static final int RUN = 8;
  private static final String WORD = "[\\p{L}\\p{M}\\p{N}_]+";

  @ParameterizedTest
  @MethodSource("org.derek.corpus.GoldCorpus#files")
  void noEightWordsInARowRecurInOtherDocuments(Path file) {
    Map<String, TreeSet<String>> runs = new HashMap<>();
    for (AnnotatedDocument document : GoldCorpus.read(file)) {
      List<String> words = words(document);
      for (int i = 0; i + RUN <= words.size(); i++) {
        String run = String.join(" ", words.subList(i, i + RUN));
        runs.computeIfAbsent(run, key -> new TreeSet<>()).add(document.id());
      }
    }
    runs.values().removeIf(documents -> documents.size() == 1);
    assertThat(runs).isEmpty();
  }

  /** A document's words in lower case; a mention or an official title is one word. */
  private static List<String> words(AnnotatedDocument document) {
    Pattern pattern = pattern(document.language());
    List<String> words = new ArrayList<>();
    int from = 0;
    for (Mention mention : document.mentions()) {
      add(pattern, document.text().substring(from, mention.span().start()), words);
      words.add(mention.text().toLowerCase(Locale.ROOT));
      from = mention.span().end();
    }
    add(pattern, document.text().substring(from), words);
    return words;
  }

  private static void add(Pattern pattern, String text, List<String> words) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
  }

  private static Pattern pattern(String language) {
    String titles =
        GoldCorpus.allowed("title", language).stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(title -> Pattern.quote(title) + "|")
            .collect(Collectors.joining());
    return Pattern.compile(titles + WORD, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
