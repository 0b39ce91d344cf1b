package org.derek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.junit.jupiter.api.Test;

/** The tables in {@code models/README.md} name each data file, and no other. */
final class ModelsTableTest {
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Path ROOT = Models.standard().root();

  @Test
  void everyFileOfALanguageIsInItsTable() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> folders = Files.list(ROOT)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        files.addAll(filesIn(folder, 2));
      }
    }
    agree("| file of a language |", files);
  }

  @Test
  void everySharedFileIsInItsTable() throws IOException {
    agree("| shared file |", filesIn(ROOT, 1));
  }

  private static void agree(String table, List<Path> files) throws IOException {
    List<String> names = names(table);
    assertThat(files).allSatisfy(file -> assertThat(names).anyMatch(name -> fits(name, file)));
    assertThat(names).allSatisfy(name -> assertThat(files).anyMatch(file -> fits(name, file)));
  }

  private static List<Path> filesIn(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.endsWith("README.md"))
          .map(folder::relativize)
          .toList();
    }
  }

  /** What stands in the first column of a table, between backticks. */
  private static List<String> names(String head) throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
    int first = 0;
    while (!lines.get(first).startsWith(head)) {
      first++;
    }
    return lines.subList(first, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .flatMap(line -> NAME.matcher(line.split("\\|", 3)[1]).results())
        .map(match -> match.group(1))
        .toList();
  }

  private static boolean fits(String name, Path file) {
    return FileSystems.getDefault().getPathMatcher("glob:" + name).matches(file);
  }
}
