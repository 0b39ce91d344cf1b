package org.derek.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.derek.language.Models;
import org.derek.report.MentionType;
import org.derek.tag.features.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NameBordersTest {
  @TempDir Path root;

  @Test
  void nameBeginsWithNoStrayMark() throws Exception {
    assertThat(adjusted(", Совет безопасности", MentionType.ORGANIZATION))
        .isEqualTo("Совет безопасности");
    assertThat(adjusted("« Астана хабымен", MentionType.ORGANIZATION)).isEqualTo("Астана хабымен");
  }

  @Test
  void quotationInsideANameKeepsItsMarks() throws Exception {
    assertThat(adjusted("« Вектор » АО", MentionType.ORGANIZATION)).isEqualTo("« Вектор » АО");
  }

  @Test
  void nameAllInSmallLettersIsNoneButADateMayBe() throws Exception {
    assertThat(adjusted("совет безопасности", MentionType.ORGANIZATION)).isEmpty();
    assertThat(adjusted("прошлым летом", MentionType.DATE)).isEqualTo("прошлым летом");
  }

  /** What becomes of a finding of all the words. */
  private String adjusted(String words, MentionType type) throws Exception {
    Files.createDirectories(root.resolve("ru"));
    String[] tokens = words.split(" ");
    NameBorders borders = NameBorders.read(Models.at(root), "ru", Lexicon.empty());
    List<NameModel.Name> names =
        borders.adjust(
            List.of(new NameModel.Name(type, 0, tokens.length, 0.9)), tokens, Lexicon.empty());
    return names.isEmpty()
        ? ""
        : String.join(" ", List.of(tokens).subList(names.get(0).first(), names.get(0).end()));
  }
}
