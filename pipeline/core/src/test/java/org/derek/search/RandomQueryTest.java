package org.derek.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.derek.index.FileState;
import org.derek.index.ReportIndex;
import org.derek.index.Samples;
import org.derek.language.Models;

/** Whatever is typed is a query. */
final class RandomQueryTest {
  private static Path folder;
  private static ReportSearch search;

  @BeforeContainer
  static void index() throws IOException {
    Models models = Models.standard();
    folder = Files.createTempDirectory("derek-query-test");
    try (ReportIndex index = ReportIndex.open(folder, models)) {
      index.begin("a");
      index.add(Samples.report("1", "a!/1", "ru", "Слово", "слово OR дело (и) \"кавычки\" a b c"));
      index.add(Samples.report("2", "a!/2", "vi", "Từ", "từ ngữ và ngoặc kép a b c"));
      index.end(new FileState("a", 1, 1));
    }
    search = ReportSearch.open(folder, models);
  }

  @AfterContainer
  static void close() throws IOException {
    search.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 300)
  void anyStringIsAQuery(@ForAll String query) throws IOException {
    search(query);
  }

  @Property(tries = 700)
  void anySequenceOfSignsIsAQuery(@ForAll("signs") String query) throws IOException {
    search(query);
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of(
            "\"", "«", "(", ")", " ", "-", "+", "OR", "|", "*", ":", "title:", "person:", "org:",
            "path:", "lang:", "слово", "từ", "a", ",", "и", "/", "\\", "~", "^", "[", "]", "\u0000",
            "\uD800", "’")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static void search(String query) throws IOException {
    SearchPage page = search.search(SearchRequest.of(query));
    assertThat(page.total()).isBetween(0L, 2L);
    assertThat(page.hits()).hasSize((int) page.total());
    List<Hit> hits = page.hits();
    hits.forEach(hit -> assertThat(hit.snippets()).isNotEmpty());
  }

  @Property(tries = 100)
  void wordsAndTheirQuotedPhraseAreReadAlike(@ForAll("words") List<String> words)
      throws IOException {
    String phrase = String.join(" ", words);
    assertThat(search.search(SearchRequest.of(phrase)).total())
        .isGreaterThanOrEqualTo(search.search(SearchRequest.of('"' + phrase + '"')).total());
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of("слово", "дело", "кавычки", "từ", "ngữ", "a", "b", "c")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
