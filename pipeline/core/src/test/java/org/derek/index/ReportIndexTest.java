package org.derek.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.report.Outcome;
import org.derek.report.Report;
import org.derek.search.ReportSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportIndexTest {
  private static final Models MODELS = Models.standard();

  @TempDir Path folder;

  private ReportIndex open() throws IOException {
    return ReportIndex.open(folder, MODELS, "models-1");
  }

  private static Report report(String id, String path) {
    return Samples.report(id, path, "ru", "Заголовок", "Текст сообщения " + id);
  }

  private static void file(ReportIndex index, String path, String... ids) throws IOException {
    index.begin(path);
    for (int i = 0; i < ids.length; i++) {
      index.add(report(ids[i], ids.length == 1 ? path : path + "!/" + i));
    }
    index.end(new FileState(path, ids.length, 1));
  }

  /** Path, category and report of each outcome, and path and id of each report. */
  private List<String> dump() throws IOException {
    try (ReportSearch search = ReportSearch.open(folder, MODELS);
        Stream<Outcome> outcomes = search.outcomes();
        Stream<Report> reports = search.all(Optional.empty())) {
      return Stream.concat(
              outcomes.map(
                  each -> each.path() + " " + each.category() + " " + each.report().orElse("-")),
              reports.map(each -> each.source().path() + " = " + each.id()))
          .toList();
    }
  }

  @Test
  void theFirstInputHoldsTheReportAndTheOthersShareIt() throws IOException {
    try (ReportIndex index = open()) {
      index.begin("a");
      assertThat(index.add(report("x", "a!/1")).category()).isEqualTo(Outcome.Category.INDEXED);
      assertThat(index.add(report("x", "a!/2")).category()).isEqualTo(Outcome.Category.DUPLICATE);
      index.end(new FileState("a", 2, 1));
      file(index, "b", "x");
    }
    assertThat(dump())
        .containsExactly("a!/1 INDEXED x", "a!/2 DUPLICATE x", "b DUPLICATE x", "a!/1 = x");
  }

  @Test
  void filesAreOrderedAsFoldersAreWalked() throws IOException {
    try (ReportIndex index = open()) {
      file(index, "a/z", "x");
      file(index, "a-b", "x");
      file(index, "a/y", "x");
    }
    assertThat(dump())
        .containsExactly("a-b DUPLICATE x", "a/y INDEXED x", "a/z DUPLICATE x", "a/y = x");
  }

  @Test
  void aChangedFilesReportGoesToTheNextPathThatHoldsIt() throws IOException {
    try (ReportIndex index = open()) {
      file(index, "a", "x");
      file(index, "b", "x");
      file(index, "c", "x");
      index.commit();
      file(index, "a", "y");
    }
    assertThat(dump())
        .containsExactly("a INDEXED y", "b INDEXED x", "c DUPLICATE x", "a = y", "b = x");
  }

  @Test
  void aReportThatNoPathHoldsIsGone() throws IOException {
    try (ReportIndex index = open()) {
      file(index, "a", "x", "y", "z");
      index.commit();
      file(index, "a", "x");
    }
    assertThat(dump()).containsExactly("a INDEXED x", "a = x");
  }

  @Test
  void whatWasNotCommittedIsLostAndWhatWasIsWhole() throws IOException {
    ReportIndex index = open();
    file(index, "a", "x");
    index.begin("b");
    index.add(report("y", "b!/0"));
    index.commit();
    index.add(report("z", "b!/1"));
    index.abandon();
    assertThat(dump()).containsExactly("a INDEXED x", "b!/0 INDEXED y", "a = x", "b!/0 = y");
    try (ReportIndex again = open()) {
      assertThat(again.file("a")).contains(new FileState("a", 1, 1));
      assertThat(again.file("b")).isEmpty();
      try (Stream<String> files = again.files(List.of("a", "b"))) {
        assertThat(files).containsExactly("a", "b");
      }
    }
  }

  @Test
  void aRunWithoutChangesWritesNothing() throws IOException {
    try (ReportIndex index = open()) {
      file(index, "a", "x");
    }
    Set<String> before = files();
    try (ReportIndex index = open()) {
      assertThat(index.file("a")).isPresent();
      index.commit();
    }
    assertThat(files()).isEqualTo(before);
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void equalPathsWithinAFileAreTold() throws IOException {
    try (ReportIndex index = open()) {
      index.begin("a.zip");
      index.add(report("x", "a.zip!/n"));
      index.add(Outcome.of("a.zip!/n", Outcome.Category.EMPTY, "no text", 0));
      index.add(report("y", "a.zip!/n"));
      index.end(new FileState("a.zip", 1, 1));
    }
    assertThat(dump())
        .containsExactly(
            "a.zip!/n INDEXED x",
            "a.zip!/n#2 EMPTY -",
            "a.zip!/n#3 INDEXED y",
            "a.zip!/n = x",
            "a.zip!/n#3 = y");
  }

  @Test
  void pathsOfAnyLengthAndCharactersAreKept() throws IOException {
    String path = "a/" + "ы".repeat(40_000) + "\uD800\u0000\n";
    try (ReportIndex index = open()) {
      file(index, path, "x");
      index.commit();
      file(index, path, "x");
      assertThat(index.file(path)).isPresent();
    }
    assertThat(dump()).hasSize(2);
  }

  @Test
  void filesAreListedByRootAndRemoved() throws IOException {
    try (ReportIndex index = open()) {
      file(index, "news/a", "x");
      file(index, "newsletter", "y");
      file(index, "old/b", "x");
      try (Stream<String> files = index.files(List.of("news", "old/b"))) {
        assertThat(files).containsExactly("news/a", "old/b");
      }
      index.remove("news/a");
    }
    assertThat(dump())
        .containsExactly("newsletter INDEXED y", "old/b INDEXED x", "newsletter = y", "old/b = x");
  }

  @Test
  void theFingerprintOfTheModelsIsKept() throws IOException {
    try (ReportIndex index = open()) {
      assertThat(index.earlierFingerprint()).isEmpty();
    }
    try (ReportIndex index = open()) {
      assertThat(index.earlierFingerprint()).contains("models-1");
    }
  }

  @Test
  void aSecondWriterIsTurnedAway() throws IOException {
    try (ReportIndex index = open()) {
      index.commit();
      assertThatExceptionOfType(IndexException.class)
          .isThrownBy(this::open)
          .withMessageContaining("another run")
          .withMessageContaining(folder.toString());
    }
  }

  @Test
  void aFolderOfOtherFilesIsNoIndex() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "Дорогой друг");
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(this::open)
        .withMessageContaining("other files");
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() -> ReportSearch.open(folder, MODELS))
        .withMessageContaining("derek ingest");
  }

  @Test
  void aSearchSeesEachCommitWhileTheWriterIsOpen() throws IOException {
    try (ReportIndex index = open()) {
      index.commit();
      try (ReportSearch search = ReportSearch.open(folder, MODELS)) {
        file(index, "a", "x");
        assertThat(search.outcomeCounts()).isEmpty();
        index.commit();
        assertThat(search.outcomeCounts()).containsEntry(Outcome.Category.INDEXED, 1L);
        assertThat(search.report("x")).isPresent();
      }
    }
  }

  @Test
  void anIndexIsReadableBeforeAnythingIsInIt() throws IOException {
    open().close();
    assertThat(dump()).isEmpty();
  }
}
