package org.derek.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.json.AnnotatedJson;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well the merging of happenings over reports is measured. */
final class MergeEvaluationTest {
  private static final String TABLE =
      """
      # comment
      kind\tid\twhen\tru\tvi\tnews
      PERSON\tann\t-\tАнна|Аня\tAn-na\t-
      HAPPENING\tfair\t2024\tru/1|ru/2\tvi/1\tru/fair.txt
      HAPPENING\tfire\t2024\t-\tvi/2\t-
      """;

  @TempDir private Path folder;

  private MergeEvaluation.Result judge(Map<String, String> merged) throws IOException {
    RecurringHappenings truth =
        RecurringHappenings.read(Files.writeString(folder.resolve("recurring.tsv"), TABLE));
    MergeEvaluation evaluation =
        new MergeEvaluation(
            truth,
            reports ->
                reports.stream()
                    .map(report -> Optional.ofNullable(merged.get(report.id())))
                    .toList());
    for (String id : List.of("ru/1", "ru/2", "vi/1", "vi/2", "vi/3")) {
      add(evaluation, document(id, true));
    }
    add(evaluation, document("vi/4", false));
    return evaluation.result();
  }

  private static void add(MergeEvaluation evaluation, AnnotatedDocument document) {
    Report report = Evaluation.report(document);
    evaluation.compared(document, report);
  }

  private static AnnotatedDocument document(String id, boolean withMain) {
    String events =
        withMain ? "{\"type\":\"CULTURE\",\"main\":true,\"trigger\":{\"start\":0,\"end\":4}}" : "";
    return AnnotatedJson.read(
        "{\"id\":\""
            + id
            + "\",\"lang\":\""
            + id.substring(0, 2)
            + "\",\"text\":\"fair\",\"mentions\":[],\"events\":["
            + events
            + "]}");
  }

  @Test
  void mergingAsInTheTableIsPerfect() throws IOException {
    MergeEvaluation.Result result =
        judge(Map.of("ru/1", "a", "ru/2", "a", "vi/1", "a", "vi/2", "b", "vi/3", "c"));
    assertThat(result.scores().get("all").f1()).isEqualTo(1);
    assertThat(result.scores().get("all").entities()).isEqualTo(3);
    assertThat(result.scores().get("all").mentions()).isEqualTo(5);
    assertThat(result.scores().get("recurring").mentions()).isEqualTo(3);
    assertThat(result.scores().get("across").entities()).isEqualTo(1);
    assertThat(result.lines()).isEmpty();
    assertThat(result.table()).containsPattern("recurring +1 +3 +100\\.0 +100\\.0 +100\\.0");
    assertThat(ScoresJson.toTree(result).at("/recurring/happenings").asInt()).isEqualTo(1);
  }

  @Test
  void happeningInTwoPiecesLowersRecallAndTwoInOneLowerPrecision() throws IOException {
    MergeEvaluation.Result result =
        judge(Map.of("ru/1", "a", "ru/2", "a", "vi/1", "b", "vi/2", "b", "vi/3", "c"));
    ClusterScore all = result.scores().get("all");
    // precision: 1, 1, 1/2, 1/2, 1; recall: 2/3, 2/3, 1/3, 1, 1
    assertThat(all.precision()).isCloseTo(0.8, within(1e-9));
    assertThat(all.recall()).isCloseTo(11.0 / 15, within(1e-9));
    assertThat(result.scores().get("recurring").precision()).isCloseTo(2.5 / 3, within(1e-9));
    assertThat(result.lines())
        .containsExactly(
            "PARTED\t2\tHAPPENING/fair\t[[ru/1, ru/2], [vi/1]]",
            "JOINED\t2\t{HAPPENING/fair=[vi/1], HAPPENING/fire=[vi/2]}");
  }

  @Test
  void reportsInWhichNoMainEventWasFoundAreJoinedToNone() throws IOException {
    MergeEvaluation.Result result = judge(Map.of());
    assertThat(result.scores().get("all").precision()).isEqualTo(1);
    assertThat(result.scores().get("recurring").recall()).isCloseTo(1.0 / 3, within(1e-9));
  }

  @Test
  void documentWithTwoHappeningsIsAnErrorOfTheTable() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("twice.tsv"), TABLE + "HAPPENING\tfeast\t2024\tru/1\t-\t-\n");
    assertThatThrownBy(() -> RecurringHappenings.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 6: ru/1 is in fair already");
  }
}
