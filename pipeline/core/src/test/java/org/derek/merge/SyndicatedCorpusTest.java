package org.derek.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.json.AnnotatedJson;
import org.derek.read.InputFile;
import org.derek.read.ReadOptions;
import org.derek.read.Reader;
import org.derek.read.Reading;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Report;
import org.junit.jupiter.api.Test;

/**
 * Near-duplicates are found in {@code corpus/near-duplicates} among all other texts of the corpus,
 * and nothing else is taken for one.
 */
final class SyndicatedCorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("derek.corpus"));
  private static final Path FOLDER = CORPUS.resolve("near-duplicates");

  /** A text, and the name of the story that it shares with its near-duplicates. */
  private record Told(String path, String story, Signature signature) {
    String language() {
      return story.substring(0, 2);
    }
  }

  /** Pairs of near-duplicates that should be, that are found, and that are both. */
  private static final class Pairs {
    private int wanted;
    private int found;
    private int right;

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
      return wanted == 0 ? 1 : (double) right / wanted;
    }
  }

  @Test
  void syndicatedTextsAreFoundAndTextsOfOneFormAreKeptApart() throws Exception {
    List<Told> texts = new ArrayList<>(syndicated());
    assertThat(texts.size()).isGreaterThan(140);
    texts.addAll(gold());
    List<String> groups = groups(texts);
    Map<String, Pairs> byLanguage = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        Told a = texts.get(i);
        Told b = texts.get(j);
        boolean wanted = a.story().equals(b.story());
        boolean found = !groups.get(i).isEmpty() && groups.get(i).equals(groups.get(j));
        Pairs pairs = byLanguage.computeIfAbsent(a.language(), any -> new Pairs());
        pairs.wanted += wanted ? 1 : 0;
        pairs.found += found ? 1 : 0;
        pairs.right += wanted && found ? 1 : 0;
        if (wanted != found) {
          wrong.add(describe(a, b, wanted));
        }
      }
    }
    System.out.println("near-duplicates  pairs  found  right      P      R");
    byLanguage.forEach(
        (language, pairs) ->
            System.out.printf(
                Locale.ROOT,
                "%-15s %6d %6d %6d  %5.3f  %5.3f%n",
                language,
                pairs.wanted,
                pairs.found,
                pairs.right,
                pairs.precision(),
                pairs.recall()));
    wrong.forEach(System.out::println);
    byLanguage.forEach(
        (language, pairs) -> {
          assertThat(pairs.precision()).as("precision of %s: %s", language, wrong).isEqualTo(1);
          assertThat(pairs.recall()).as("recall of %s: %s", language, wrong).isGreaterThan(0.95);
        });
  }

  private static String describe(Told a, Told b, boolean wanted) {
    double[] facts = a.signature().commonFacts(b.signature());
    return String.format(
        Locale.ROOT,
        "%s %s = %s: %.2f of shingles, %.2f of numbers, %.2f of names",
        wanted ? "missed" : "wrong",
        a.path(),
        b.path(),
        a.signature().resemblance(b.signature()),
        facts[0],
        facts[1]);
  }

  private static List<String> groups(List<Told> texts) throws Exception {
    List<String> groups = new ArrayList<>();
    try (NearDuplicates duplicates = new NearDuplicates()) {
      for (Told each : texts) {
        duplicates.add(each.path(), 0, each.signature());
      }
      NearDuplicates.Groups found = duplicates.find();
      for (int i = 0; i < texts.size(); i++) {
        groups.add(found.of(i).orElse(""));
      }
    }
    return groups;
  }

  private static List<Told> syndicated() throws Exception {
    Map<String, String> stories = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("expected.tsv"))) {
      if (!line.startsWith("#")) {
        stories.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
      }
    }
    Map<String, Report> reports = new LinkedHashMap<>();
    try (Reader reader =
            new Reader(ReadOptions.standard(Path.of(System.getProperty("derek.models"))));
        Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = FOLDER.relativize(file).toString();
        if (!name.endsWith(".tsv")) {
          reader.read(
              new InputFile(name, file, Files.size(file), 0),
              reading -> {
                if (reading instanceof Reading.Text text) {
                  reports.put(text.report().source().path(), text.report());
                }
              });
        }
      }
    }
    assertThat(reports.keySet()).containsExactlyInAnyOrderElementsOf(stories.keySet());
    return reports.entrySet().stream()
        .map(
            each ->
                new Told(
                    each.getKey(),
                    stories.get(each.getKey()),
                    Signature.of(each.getValue()).orElseThrow()))
        .toList();
  }

  /** Each gold document tells its own story, some of which are syndicated. */
  private static List<Told> gold() throws Exception {
    List<Told> texts = new ArrayList<>();
    for (String language : List.of("ru", "kk", "vi")) {
      for (AnnotatedDocument each :
          AnnotatedJson.read(CORPUS.resolve("gold/" + language + ".jsonl"))) {
        String title = each.text().strip().lines().findFirst().orElse("");
        Optional<Signature> signature = Signature.of(title, each.text());
        signature.ifPresent(known -> texts.add(new Told(each.id(), each.id(), known)));
      }
    }
    return texts;
  }
}
