package org.derek.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same name is a mention wherever it stands; what is left unmarked is a slip. */
final class GoldRepeatsTest {
  @ParameterizedTest
  @MethodSource("org.derek.corpus.GoldCorpus#files")
  void namesThatAreMarkedOnceAreMarkedEverywhere(Path file) {
    List<String> wrong = new ArrayList<>();
    for (AnnotatedDocument document : GoldCorpus.read(file)) {
      List<String> before = GoldCorpus.allowed("before", document.language());
      List<String> after = GoldCorpus.allowed("after", document.language());
      for (String name : names(document)) {
        String text = document.text();
        for (int i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
          Span span = new Span(i, i + name.length());
          String head = text.substring(0, i).stripTrailing();
          String tail = text.substring(span.end()).stripLeading();
          if (GoldCorpus.isWhole(span, text)
              && document.mentions().stream().noneMatch(m -> m.span().overlaps(span))
              && before.stream().noneMatch(words -> endsWith(head, words))
              && after.stream().noneMatch(tail::startsWith)) {
            wrong.add(document.id() + ": unmarked: " + name + " at " + span);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Names that mean the same in the whole document: of two words or more, and countries. */
  private static Set<String> names(AnnotatedDocument document) {
    return document.mentions().stream()
        .filter(
            mention ->
                mention.type() == MentionType.COUNTRY
                    || mention.type() != MentionType.DATE && mention.text().contains(" "))
        .map(Mention::text)
        .collect(Collectors.toSet());
  }

  private static boolean endsWith(String text, String words) {
    int start = text.length() - words.length();
    return start >= 0
        && text.regionMatches(true, start, words, 0, words.length())
        && GoldCorpus.isWhole(new Span(start, text.length()), text);
  }
}
