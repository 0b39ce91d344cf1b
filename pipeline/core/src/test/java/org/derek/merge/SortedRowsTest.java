package org.derek.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SortedRowsTest {
  @TempDir private Path folder;

  @Test
  void manyFilesGiveWhatOneSortInMemoryGives() throws IOException {
    Random random = new Random(3);
    List<SortedRows.Row> rows = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      rows.add(
          new SortedRows.Row(
              random.nextInt(50),
              random.nextInt(3),
              "күн" + i,
              ("row " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    List<SortedRows.Row> sorted = new ArrayList<>();
    try (SortedRows files = new SortedRows(folder, 10_000)) {
      for (SortedRows.Row row : rows) {
        files.add(row);
      }
      try (Stream<Path> runs = Files.list(folder)) {
        assertThat(runs.count()).isGreaterThan(20);
      }
      files.drain(sorted::add);
    }
    rows.sort(SortedRows.Row.ORDER);
    assertThat(sorted)
        .extracting(SortedRows.Row::tie)
        .isEqualTo(rows.stream().map(SortedRows.Row::tie).toList());
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
