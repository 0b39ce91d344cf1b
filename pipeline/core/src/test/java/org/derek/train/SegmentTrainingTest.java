package org.derek.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.derek.language.Models;
import org.derek.report.Span;
import org.derek.segment.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SegmentTrainingTest {
  @TempDir Path folder;

  private static String sentence(String... words) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      boolean glued = i + 1 < words.length && words[i + 1].equals(".");
      lines
          .append(i + 1)
          .append('\t')
          .append(words[i])
          .append("\t_\t_\t_\t_\t_\t_\t_\t")
          .append(glued ? "SpaceAfter=No" : "_")
          .append('\n');
    }
    return lines.append('\n').toString();
  }

  @Test
  void theModelsMadeCanBeUsed() throws IOException {
    Path data = folder.resolve("data.conllu");
    Files.writeString(
        data,
        (sentence("Он", "приехал", "вчера", ".")
                + sentence("Мы", "ждали", "весь", "день", "на", "ул", ".", "Абая", "."))
            .repeat(20),
        StandardCharsets.UTF_8);
    Path root = folder.resolve("models");
    Path out = root.resolve("ru");
    List<String> log = new ArrayList<>();
    SegmentTraining.train("ru", List.of(data), out, log::add);
    assertThat(log).hasSize(3).first().asString().contains("40 sentences").contains("260 tokens");
    for (String name :
        List.of(
            "ru/language.properties",
            "ru/abbreviations.txt",
            "ru/lookalikes.tsv",
            "language-profiles.tsv",
            "scripts.tsv")) {
      Files.copy(Models.standard().root().resolve(name), root.resolve(name));
    }
    assertThat(Files.readString(out.resolve("common-words.txt"))).contains("весь");
    assertThat(new Segmenter(Models.at(root)).segment("Он пришел. Мы ушли.", "ru").sentences())
        .hasSize(2);
    SegmentEvaluation.Scores scores =
        SegmentEvaluation.evaluate(Models.at(root), "ru", List.of(data));
    assertThat(scores.sentences().f1()).isEqualTo(1);
    assertThat(scores.tokens().f1()).isEqualTo(1);
  }

  @Test
  void aTreebankThatSpacesItsMarksIsClosedUp() throws IOException {
    Path data = folder.resolve("spaced.conllu");
    StringBuilder lines = new StringBuilder();
    String[] words = {"Ông", "nói", ":", "\"", "Tốt", "\"", "(", "hôm nay", ")", ",", "30", "."};
    for (int i = 0; i < words.length; i++) {
      lines.append(i + 1).append('\t').append(words[i]).append("\t_\t_\t_\t_\t_\t_\t_\t_\n");
    }
    Files.writeString(data, lines.append('\n'), StandardCharsets.UTF_8);
    Segmented text = Treebank.read(data).get(0);
    assertThat(text.text()).isEqualTo("Ông nói: \"Tốt\" (hôm nay), 30.");
    assertThat(text.tokens().stream().map(span -> span.of(text.text())))
        .containsExactly(
            "Ông", "nói", ":", "\"", "Tốt", "\"", "(", "hôm", "nay", ")", ",", "30", ".");
    assertThat(text.sentences()).containsExactly(new Span(0, text.text().length()));
  }

  @Test
  void dataWithoutSentencesIsRefused() throws IOException {
    Path data = folder.resolve("empty.jsonl");
    Files.writeString(data, "", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SegmentTraining.train("ru", List.of(data), folder, line -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("--data");
  }
}
