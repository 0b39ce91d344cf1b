package org.derek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code derek eval} on events, through the real program. */
final class EvalTest {
  private static final String RU =
      "12 марта 2024 года в Астане прошла встреча министра Ерлана Досжанова с послом Буй Ван Тханем.";
  private static final String VI =
      "Ngày 12/3/2024, tại Astana, Bộ trưởng Erlan Dosjanov đã hội đàm với Đại sứ Bùi Văn Thành.";

  private final PrintStream standardOut = System.out;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(standardOut);
  }

  private static String document(String id, String text, String trigger) {
    int start = text.indexOf(trigger);
    return String.join(
        "",
        "{\"id\":\"" + id + "\",\"lang\":\"" + id.substring(0, 2) + "\",\"types\":[\"PERSON\"],",
        "\"text\":\"" + text + "\",\"mentions\":[],",
        "\"events\":[{\"type\":\"MEETING\",\"status\":\"occurred\",\"main\":true,",
        "\"trigger\":{\"start\":" + start + ",\"end\":" + (start + trigger.length()) + "},",
        "\"sentence\":{\"start\":0,\"end\":" + text.length() + "},",
        // no report says so: it must be listed as an error
        "\"start\":\"1999-01-01\",\"end\":\"1999-01-01\",\"participants\":[]}]}\n");
  }

  @Test
  void eventsAndTheirMergingAreMeasuredByOneCommand() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            document("ru/1", RU, "встреча") + document("vi/1", VI, "hội đàm"));
    Path table =
        Files.writeString(
            folder.resolve("recurring.tsv"),
            "kind\tid\twhen\tru\tvi\tnews\nHAPPENING\ttalks\t2024\tru/1\tvi/1\t-\n");
    Path errors = folder.resolve("errors.tsv");
    Path merged = folder.resolve("merged.tsv");
    assertThat(
            Derek.run(
                "eval",
                gold.toString(),
                "--json",
                "--happenings",
                table.toString(),
                "--merged",
                merged.toString(),
                "--errors",
                errors.toString()))
        .isZero();
    JsonNode scores = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(scores.at("/all/events/events/gold").asInt()).isEqualTo(2);
    assertThat(scores.at("/all/events/main/start/cases").asInt()).isEqualTo(2);
    assertThat(scores.at("/all/events/main/start/right").asInt()).isZero();
    assertThat(scores.at("/merged/recurring/happenings").asInt()).isEqualTo(1);
    assertThat(scores.at("/merged/recurring/reports").asInt()).isEqualTo(2);
    boolean joined = scores.at("/merged/recurring/recall").asDouble() == 1;
    assertThat(Files.readAllLines(merged)).hasSize(joined ? 0 : 1);
    List<String> kinds =
        Files.readAllLines(errors).stream().map(line -> line.split("\t", -1)[1]).toList();
    assertThat(kinds).containsAnyOf("MAIN_START", "MAIN_MISSED");
  }

  @Test
  void mergedNeedsATableOfHappenings() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), document("ru/1", RU, "встреча"));
    assertThat(Derek.run("eval", gold.toString(), "--merged", "merged.tsv")).isEqualTo(2);
  }
}
