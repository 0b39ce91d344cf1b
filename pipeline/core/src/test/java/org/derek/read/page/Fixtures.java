package org.derek.read.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.derek.read.charset.TextDecoder;
import org.derek.read.published.PublicationFinder;
import org.derek.report.Publication;

/** The sample pages beside this class with what their text must and must not hold. */
final class Fixtures {
  static final Path MODELS = Path.of(System.getProperty("derek.models", "models"));
  static final PageReader READER =
      PageReader.load(MODELS, TextDecoder.load(MODELS), PublicationFinder.load(MODELS));

  private Fixtures() {}

  /** One page and its expectations: lists of snippets, title, date, address. */
  record Fixture(String name, byte[] bytes, Map<String, List<String>> expected) {
    List<String> with() {
      return expected.getOrDefault("with", List.of());
    }

    List<String> without() {
      return expected.getOrDefault("without", List.of());
    }

    Optional<String> title() {
      return expected.getOrDefault("title", List.of()).stream().findFirst();
    }

    String date() {
      return expected.get("date").get(0);
    }

    String path() {
      return expected.getOrDefault("url", List.of(name + ".html")).get(0);
    }

    Page read() {
      return READER.read(bytes, Optional.empty(), path());
    }

    String dateRead() {
      return read().published().map(Publication::date).map(Object::toString).orElse("");
    }
  }

  static List<Fixture> all() throws IOException {
    Map<String, Map<String, List<String>>> expected = new LinkedHashMap<>();
    String table = new String(bytes("expected.tsv"), StandardCharsets.UTF_8);
    for (String line : table.split("\n", -1)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] cells = line.split("\t", -1);
        expected
            .computeIfAbsent(cells[0], k -> new LinkedHashMap<>())
            .computeIfAbsent(cells[1], k -> new ArrayList<>())
            .add(cells[2]);
      }
    }
    List<Fixture> fixtures = new ArrayList<>();
    for (Map.Entry<String, Map<String, List<String>>> entry : expected.entrySet()) {
      fixtures.add(new Fixture(entry.getKey(), bytes(entry.getKey() + ".html"), entry.getValue()));
    }
    return fixtures;
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  /** Counts of snippets as a reader found them. */
  record Score(int found, int missed, int intruding, int kept) {
    static final Score NONE = new Score(0, 0, 0, 0);

    static Score of(Fixture fixture, String text) {
      String squeezed = squeeze(text);
      int found = count(fixture.with(), squeezed);
      int intruding = count(fixture.without(), squeezed);
      return new Score(
          found, fixture.with().size() - found, intruding, fixture.without().size() - intruding);
    }

    private static int count(List<String> snippets, String text) {
      return (int) snippets.stream().filter(each -> text.contains(squeeze(each))).count();
    }

    Score plus(Score other) {
      return new Score(
          found + other.found,
          missed + other.missed,
          intruding + other.intruding,
          kept + other.kept);
    }

    double precision() {
      return found == 0 ? 0 : found / (double) (found + intruding);
    }

    double recall() {
      return found == 0 ? 0 : found / (double) (found + missed);
    }

    double f() {
      return found == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
  }

  static String squeeze(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00A0]+", " ");
  }

  /** The snippets of {@code fixture} that {@code text} has wrongly or lacks. */
  static List<String> faults(Fixture fixture, String text) {
    String squeezed = squeeze(text);
    BiFunction<String, List<String>, List<String>> signed =
        (sign, list) -> list.stream().map(each -> sign + each).toList();
    List<String> faults = new ArrayList<>();
    faults.addAll(
        signed.apply(
            "lacks ",
            fixture.with().stream().filter(each -> !squeezed.contains(squeeze(each))).toList()));
    faults.addAll(
        signed.apply(
            "has ",
            fixture.without().stream().filter(each -> squeezed.contains(squeeze(each))).toList()));
    return faults;
  }
}
