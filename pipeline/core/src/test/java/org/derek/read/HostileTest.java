package org.derek.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.derek.report.Outcome.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each file of {@code corpus/hostile} ends as its {@code expected.tsv} says. */
final class HostileTest {
  private static final Path CORPUS = Path.of(System.getProperty("derek.corpus"), "hostile");
  private static final Path MODELS = Path.of(System.getProperty("derek.models"));

  @TempDir private Path folder;

  @Test
  void everyHostileFileGetsItsOutcomeAndNoneIsLost() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    for (String line : Files.readAllLines(CORPUS.resolve("expected.tsv"))) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        Category category = Category.valueOf(cells[1]);
        boolean read = category == Category.INDEXED || category == Category.OTHER_LANGUAGE;
        expected.put(cells[0], read ? "TEXT" : category.name());
      }
    }
    Map<String, String> found = new TreeMap<>();
    List<Path> skipped = List.of(CORPUS.resolve("expected.tsv"));
    try (Reader reader = new Reader(ReadOptions.standard(MODELS));
        var files = Inputs.walk(List.of(CORPUS), skipped::contains)) {
      for (InputFile file : (Iterable<InputFile>) files::iterator) {
        reader.read(
            file,
            reading -> {
              String path = reading.path().substring(CORPUS.toString().length() + 1);
              assertThat(found.put(path, ending(reading))).as(path).isNull();
            });
      }
    }

    assertThat(found.entrySet()).containsExactlyElementsOf(expected.entrySet());
  }

  @Test
  void aLineOfThirtyMegabytesIsTooLarge() throws Exception {
    Path file = folder.resolve("line.txt");
    byte[] words = "Жаңалықтар желісі ".getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long size = 0; size < 30 << 20; size += words.length) {
        out.write(words);
      }
    }
    List<Reading> readings = new ArrayList<>();
    try (Reader reader = new Reader(ReadOptions.standard(MODELS))) {
      reader.read(new InputFile("line.txt", file, Files.size(file), 0), readings::add);
    }

    assertThat(readings).hasSize(1);
    assertThat(readings.get(0))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> {
              assertThat(refused.outcome().category()).isEqualTo(Category.TOO_LARGE);
              assertThat(refused.outcome().detail()).contains("--max-text-chars");
            });
  }

  private static String ending(Reading reading) {
    return reading instanceof Reading.Refused refused
        ? refused.outcome().category().name()
        : "TEXT";
  }
}
