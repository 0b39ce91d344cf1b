package org.derek.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.derek.language.Models;
import org.derek.tag.features.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LexiconFilesTest {
  @Test
  void anEntryCountsInEverySpellingOfItsWordEnds(@TempDir Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("xx/lexicon"));
    Files.writeString(folder.resolve("spellings.txt"), "# pairs\nòa oà\nủy uỷ\nỦy Uỷ\n");
    Files.writeString(folder.resolve("orghead.txt"), "# heads\nỦy ban; Hoàn; Toà án; Tỉnh ủy\n");

    Lexicon lexicon = LexiconFiles.read(Models.at(root), "xx");

    assertThat(lexicon.entries("orghead"))
        .containsExactly("Ủy ban", "Uỷ ban", "Hoàn", "Toà án", "Tòa án", "Tỉnh ủy", "Tỉnh uỷ");
    assertThat(lexicon.entries("spellings")).isEmpty();
  }
}
