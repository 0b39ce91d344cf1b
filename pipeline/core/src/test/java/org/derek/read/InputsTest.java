package org.derek.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputsTest {
  @TempDir private Path folder;

  @Test
  void listsFilesOfEachFolderByName() throws IOException {
    write("b/2.txt");
    write("b/10.txt");
    write("a.txt");
    write("c.txt");

    assertThat(walk(folder)).containsExactly("a.txt", "b/10.txt", "b/2.txt", "c.txt");
    assertThat(Inputs.walk(List.of(folder.resolve("a.txt"))))
        .containsExactly(
            new InputFile(
                folder.resolve("a.txt").toString(),
                folder.resolve("a.txt"),
                1,
                Files.getLastModifiedTime(folder.resolve("a.txt")).toMillis()));
  }

  @Test
  void aFileUnderTwoInputsComesOnce() throws IOException {
    write("a/1.txt");
    write("a/b/2.txt");
    Path inner = folder.resolve("a/b");

    assertThat(walk(inner, folder, inner.resolve("2.txt"), folder))
        .containsExactly("a/1.txt", "a/b/2.txt");
  }

  @Test
  void linksThatLeadBackAreNotFollowedAndThoseThatLeadOutOnce() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("far.txt"), "x");
    Path root = Files.createDirectories(folder.resolve("root/deep"));
    write("root/deep/near.txt");
    Files.createSymbolicLink(root.resolve("loop"), folder.resolve("root"));
    Files.createSymbolicLink(root.resolve("out"), outside);
    Files.createSymbolicLink(root.resolve("out2"), outside);
    Files.createSymbolicLink(root.resolve("void"), folder.resolve("nowhere"));

    assertThat(walk(folder.resolve("root")))
        .containsExactly("root/deep/near.txt", "root/deep/out/far.txt", "root/deep/void");
  }

  @Test
  void whatIsSkippedIsLeftOutWithAllBelow() throws IOException {
    write("index/segment");
    write("news.txt");
    Path index = folder.resolve("index");

    assertThat(Inputs.walk(List.of(folder), index::equals).map(InputFile::path))
        .containsExactly(folder + "/news.txt");
  }

  @Test
  void aMissingInputIsNamed() {
    assertThatThrownBy(() -> Inputs.walk(List.of(folder.resolve("gone"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gone");
  }

  private void write(String path) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), "x");
  }

  private List<String> walk(Path... inputs) throws IOException {
    return Inputs.walk(List.of(inputs))
        .map(file -> folder.relativize(Path.of(file.path())).toString())
        .toList();
  }
}
