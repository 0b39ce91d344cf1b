package org.derek.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.derek.json.AnnotatedJson;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Derivation;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well identity is measured. */
final class ClustersTest {
  private static final String TABLE =
      """
      # comment
      kind\tid\twhen\tru\tvi\tnews
      PERSON\tann\t-\tАнна|Аня\tAn-na\t-
      ORGANIZATION\tclub\t-\tКлуб [ru/2]\t-\t-
      HAPPENING\tfair\t2024\tru/1\t-\t-
      """;

  @TempDir private Path folder;

  @Test
  void itemsOfOneClusterInTwoLowerRecall() {
    BCubed clusters = new BCubed();
    clusters.add("a", "1");
    clusters.add("a", "1");
    clusters.add("a", "2");
    clusters.add("b", "2");
    ClusterScore score = clusters.score();
    // precision: 1, 1, 1/2, 1/2; recall: 2/3, 2/3, 1/3, 1
    assertThat(score.precision()).isCloseTo(0.75, within(1e-9));
    assertThat(score.recall()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(score.f1()).isCloseTo(2 * 0.75 * 2 / 3 / (0.75 + 2.0 / 3), within(1e-9));
    assertThat(score.entities()).isEqualTo(2);
    assertThat(score.mentions()).isEqualTo(4);
  }

  @Test
  void entitiesAreJudgedOverLanguages() throws IOException {
    Clusters clusters = new Clusters(Identities.read(table(TABLE)));
    clusters.add(named("ru", "Анна", "person/anna"));
    clusters.add(named("ru", "Аня", "person/anna"));
    clusters.add(named("vi", "An-na", "person/an-na"));
    clusters.add(named("vi", "Bình", "person/binh"));
    assertThat(clusters.scores().keySet()).containsExactly("ru", "vi", "all", "across");
    assertThat(clusters.scores().get("ru").f1()).isEqualTo(1);
    assertThat(clusters.scores().get("vi").entities()).isEqualTo(2);
    assertThat(clusters.scores().get("across").entities()).isEqualTo(1);
    assertThat(clusters.scores().get("across").recall()).isCloseTo(5.0 / 9, within(1e-9));
    assertThat(clusters.lines()).hasSize(2);
    assertThat(clusters.lines().get(0)).startsWith("PERSON vi bình\t1\t");
    assertThat(clusters.lines().get(1)).startsWith("PERSON/ann\t2\t").contains("ru Аня");
    assertThat(clusters.table()).contains("across");
    assertThat(ScoresJson.toTree(clusters).at("/across/entities").asInt()).isEqualTo(1);
  }

  @Test
  void valueOfOneDocumentIsTheEntityThereAlone() throws IOException {
    Identities identities = Identities.read(table(TABLE));
    Mention club = Mention.of(MentionType.ORGANIZATION, new Span(0, 4), "Клуб", 1).withNorm("Клуб");
    assertThat(identities.of(document("ru/2", "ru", "Клуб"), club)).contains("ORGANIZATION/club");
    assertThat(identities.of(document("ru/3", "ru", "Клуб"), club))
        .hasValueSatisfying(own -> assertThat(own).doesNotContain("club"));
  }

  @Test
  void valueWithTwoIdsIsRefused() throws IOException {
    Path table = table(TABLE + "PERSON\tanna\t-\tАня\t-\t-\n");
    assertThatThrownBy(() -> Identities.read(table))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 6")
        .hasMessageContaining("Аня is ann already");
  }

  @Test
  void valuesAreCountedByRuleFamily() {
    RuleTable rules = new RuleTable();
    rules.add(named("ru", "Анна", "person/anna"));
    Agreement dated = named("ru", "Аня", "person/anna");
    rules.add(
        new Agreement(
            dated.document(),
            dated.annotated(),
            dated.found().withNorm("Анна").withDerivation(Derivation.of("full/given"))));
    assertThat(rules.shares())
        .containsEntry(new RuleTable.Row("ru", MentionType.PERSON, "-"), new Share(1, 1))
        .containsEntry(new RuleTable.Row("ru", MentionType.PERSON, "full"), new Share(1, 0));
    assertThat(rules.table()).contains("full");
    assertThat(ScoresJson.toTree(rules).at("/ru/PERSON/full/cases").asInt()).isEqualTo(1);
  }

  private Path table(String lines) throws IOException {
    return Files.writeString(folder.resolve("table.tsv"), lines);
  }

  private static Agreement named(String language, String name, String entity) {
    Mention mention =
        Mention.of(MentionType.PERSON, new Span(0, name.length()), name, 1).withNorm(name);
    return new Agreement(
        document(language + "/1", language, name), mention, mention.withEntity(entity));
  }

  private static AnnotatedDocument document(String id, String language, String text) {
    return AnnotatedJson.read(
        String.format(
            Locale.ROOT,
            "{\"id\":\"%s\",\"lang\":\"%s\",\"text\":\"%s\",\"mentions\":[]}",
            id,
            language,
            text));
  }
}
