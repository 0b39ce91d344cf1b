package org.derek.normalize.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.derek.index.Samples;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each action does to a report; the lines are read from a file as an editor writes them. */
final class CorrectionsTest {
  private static final String ID = "0123456789abcdef".repeat(4);
  private static final String HEADER =
      "action,entity,into,name,language,report,text,type,start,end\n";

  @TempDir private Path folder;

  private final Report report =
      with(
          with(
              with(
                  with(
                      with(
                          Samples.report(
                              ID,
                              "ru/a.txt",
                              "ru",
                              "",
                              "Алихан Байменов принял гостей. Байменов рассказал о планах Хаба в"
                                  + " Грузии 12 марта."),
                          MentionType.PERSON,
                          "Алихан Байменов",
                          "Алихан Байменов",
                          "person/alikhan-baimenov"),
                      MentionType.PERSON,
                      "Байменов рассказал".substring(0, 8),
                      "Байменов",
                      "person/baimenov.0123456789ab"),
                  MentionType.ORGANIZATION,
                  "Хаба",
                  "Хаб",
                  "organization/hab"),
              MentionType.COUNTRY,
              "Грузии",
              "GE",
              "country/GE"),
          MentionType.DATE,
          "12 марта",
          "2024-03-12",
          "");

  /** The last place where the words stand, so that the surname alone is found. */
  private static Report with(
      Report report, MentionType type, String words, String norm, String entity) {
    int at = report.text().lastIndexOf(words);
    List<Mention> mentions = new ArrayList<>(report.mentions());
    Mention mention =
        Mention.of(type, new org.derek.report.Span(at, at + words.length()), report.text(), 0.9)
            .withNorm(norm);
    mentions.add(entity.isEmpty() ? mention : mention.withEntity(entity));
    return report.withMentions(mentions);
  }

  private Corrections corrections(String... lines) {
    try {
      Path file = folder.resolve("c.csv");
      Files.writeString(file, HEADER + String.join("\n", lines) + "\n");
      return CorrectionsFile.read(file, List.of("ru", "kk", "vi"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Corrected corrected(String... lines) {
    return corrections(lines).apply(report);
  }

  /** The mentions after the corrections, as {@code words = norm (entity)}. */
  private List<String> after(String... lines) {
    return corrected(lines).report().mentions().stream().map(CorrectionsTest::drawn).toList();
  }

  private static String drawn(Mention mention) {
    return mention.type().name().charAt(0)
        + " "
        + mention.text()
        + " = "
        + mention.norm().orElse("-")
        + mention.entity().map(id -> " (" + id + ")").orElse("");
  }

  private List<String> changed(String... lines) {
    List<String> after = new ArrayList<>(after(lines));
    report.mentions().forEach(mention -> after.remove(drawn(mention)));
    return after;
  }

  @Test
  void aMergedMentionIsOfTheOtherEntityAndTakesTheNameThatTheReportGivesIt() {
    assertThat(changed("merge,person/baimenov.0123456789ab,person/alikhan-baimenov,,,,,,,"))
        .containsExactly("P Байменов = Алихан Байменов (person/alikhan-baimenov)");
    Mention merged =
        corrected("merge,person/baimenov.0123456789ab,person/alikhan-baimenov,,,,,,,")
            .report()
            .mentions()
            .get(1);
    assertThat(merged.derivation().orElseThrow().rule()).isEqualTo("correction/merge");
    assertThat(merged.derivation().orElseThrow().anchor()).contains("Алихан Байменов");
    assertThat(merged.confidence()).isEqualTo(0.9);
  }

  @Test
  void mergesLeadOnThroughOtherMergesInAnyOrder() {
    assertThat(
            changed(
                "merge,person/b,person/c,,,,,,,",
                "merge,person/alikhan-baimenov,person/a,,,,,,,",
                "merge,person/a,person/b,,,,,,,"))
        .containsExactly("P Алихан Байменов = Алихан Байменов (person/c)");
  }

  @Test
  void idsOfOneReportAreMeantTogetherByAStarAndOneOfThemCanStandApart() {
    assertThat(changed("merge,person/baimenov.*,person/alikhan-baimenov,,,,,,,"))
        .containsExactly("P Байменов = Алихан Байменов (person/alikhan-baimenov)");
    assertThat(
            changed(
                "merge,person/baimenov.*,person/alikhan-baimenov,,,,,,,",
                "merge,person/baimenov.0123456789ab,person/bolat-baimenov,,,,,,,"))
        .containsExactly("P Байменов = Байменов (person/bolat-baimenov)");
    assertThat(changed("rename,person/baimenov.*,,Б. Байменов,,,,,,"))
        .containsExactly("P Байменов = Б. Байменов (person/baimenov.0123456789ab)");
  }

  @Test
  void aMergeIntoAnotherTypeChangesTheTypeAndACountryIsItsCode() {
    assertThat(changed("merge,organization/hab,person/hab,,,,,,,"))
        .containsExactly("P Хаба = Хаб (person/hab)");
    assertThat(changed("merge,country/GE,country/US,,,,,,,"))
        .containsExactly("C Грузии = US (country/US)");
    assertThat(changed("merge,country/GE,organization/georgia,,,,,,,"))
        .containsExactly("O Грузии = Грузии (organization/georgia)");
  }

  @Test
  void aSplitIsAboutReportsByIdPathOrPatternLanguageOrWords() {
    String one = "split,person/alikhan-baimenov,person/other,Другой,";
    List<String> done = List.of("P Алихан Байменов = Другой (person/other)");
    assertThat(changed(one + "," + ID + ",,,,")).isEqualTo(done);
    assertThat(changed(one + ",ru/a.txt,,,,")).isEqualTo(done);
    assertThat(changed(one + ",ru/*,,,,")).isEqualTo(done);
    assertThat(changed(one + "ru,,,,,")).isEqualTo(done);
    assertThat(changed(one + ",,Алихан  Байменов,,,")).isEqualTo(done);
    assertThat(changed(one + "," + ID + ",,,0,15")).isEqualTo(done);
    assertThat(changed(one + ",kk/*,,,,")).isEmpty();
    assertThat(changed(one + "kk,,,,,")).isEmpty();
    assertThat(changed(one + ",,Байменов,,,")).isEmpty();
    assertThat(changed(one + "," + ID + ",,,0,14")).isEmpty();
  }

  @Test
  void theNarrowerOfTwoSplitsCounts() {
    assertThat(
            changed(
                "split,person/alikhan-baimenov,person/b,,,ru/*,,,,",
                "split,person/alikhan-baimenov,person/c,,," + ID + ",,,,",
                "split,person/alikhan-baimenov,person/d,,ru,,,,,"))
        .containsExactly("P Алихан Байменов = Алихан Байменов (person/c)");
  }

  @Test
  void aSplitFindsWhatIsMergedIntoItsEntityAndIsMergedOn() {
    assertThat(
            changed(
                "merge,person/baimenov.*,person/alikhan-baimenov,,,,,,,",
                "split,person/alikhan-baimenov,person/bolat,,,,Байменов,,,",
                "merge,person/bolat,person/bolat-baimenov,,,,,,,"))
        .containsExactly("P Байменов = Байменов (person/bolat-baimenov)");
  }

  @Test
  void aSplitIntoTheSameEntityNamesSomeMentionsOnly() {
    assertThat(changed("split,organization/hab,organization/hab,Астанинский хаб,,ru/*,,,,"))
        .containsExactly("O Хаба = Астанинский хаб (organization/hab)");
  }

  @Test
  void aRenameIsForAllReportsOrThoseOfALanguage() {
    assertThat(changed("rename,organization/hab,,Астанинский хаб,,,,,,"))
        .containsExactly("O Хаба = Астанинский хаб (organization/hab)");
    assertThat(
            changed(
                "rename,organization/hab,,Trung tâm,vi,,,,,",
                "rename,organization/hab,,Астанинский хаб,ru,,,,,",
                "rename,organization/hab,,Hub,,,,,,"))
        .containsExactly("O Хаба = Астанинский хаб (organization/hab)");
    assertThat(changed("rename,organization/hab,,Trung tâm,vi,,,,,")).isEmpty();
  }

  @Test
  void aRenameOfAMergedEntityNamesWhatItIs() {
    assertThat(
            changed(
                "merge,person/baimenov.*,person/alikhan-baimenov,,,,,,,",
                "rename,person/baimenov.*,,А. М. Байменов,,,,,,"))
        .containsExactly(
            "P Алихан Байменов = А. М. Байменов (person/alikhan-baimenov)",
            "P Байменов = А. М. Байменов (person/alikhan-baimenov)");
  }

  @Test
  void aRejectedMentionIsGoneByEntityByWordsAndTypeInAReportOrInOnePlace() {
    for (String line :
        List.of(
            "reject,organization/hab,,,,,,,,",
            "reject,,,,,,Хаба,ORGANIZATION,,",
            "reject,,,,," + ID + ",Хаба,,,",
            "reject,,,,,ru/a.txt,,,59,63",
            "reject,organization/hab,,,ru,,,,,")) {
      assertThat(after(line)).as(line).hasSize(4).noneMatch(each -> each.contains("Хаб"));
      assertThat(corrected(line).found()).contains(report.mentions());
    }
    assertThat(after("reject,,,,,,12 марта,DATE,,")).hasSize(4);
    assertThat(after("reject,,,,,,Хаба,PERSON,,", "reject,,,,,,Хаб,ORGANIZATION,,")).hasSize(5);
    assertThat(after("reject,,,,,ru/a.txt,,,58,63")).hasSize(5);
  }

  @Test
  void aRejectionGoesByTheEntityThatASplitGave() {
    String[] lines = {
      "reject,person/baimenov.*,,,,,,,,", "split,person/baimenov.*,person/bolat,,," + ID + ",,,,",
    };
    assertThat(changed(lines)).containsExactly("P Байменов = Байменов (person/bolat)");
    assertThat(
            after("split,person/baimenov.*,person/bolat,,,ru/*,,,,", "reject,person/bolat,,,,,,,,"))
        .hasSize(4);
  }

  @Test
  void wordsMatchHoweverTheirLettersAreComposed() {
    Report vietnamese =
        Samples.mention(
            Samples.report(ID, "a", "vi", "", Normalizer.normalize("ông Quế", Normalizer.Form.NFD)),
            MentionType.PERSON,
            Normalizer.normalize("Quế", Normalizer.Form.NFD),
            "Quế",
            "person/que.0123456789ab");
    assertThat(corrections("reject,,,,,,Quế,PERSON,,").apply(vietnamese).report().mentions())
        .isEmpty();
  }

  @Test
  void linesThatAreAboutAReportAreToldAlsoIfTheyChangeNothing() {
    Corrected named =
        corrected(
            "rename,organization/hab,,Хаб,,,,,,",
            "rename,organization/nab,,Хаб,,,,,,",
            "merge,person/baimenov.*,person/b,,,,,,,",
            "merge,person/b,person/c,,,,,,,",
            "merge,person/d,person/c,,,,,,,");
    assertThat(named.lines()).containsExactly(2, 4, 5);
    Corrected same = corrected("rename,organization/hab,,Хаб,,,,,,");
    assertThat(same.report()).isSameAs(report);
    assertThat(same.found()).isEmpty();
    assertThat(Corrections.NONE.apply(report)).isEqualTo(Corrected.unchanged(report));
  }

  @Test
  void theOrderOfTheLinesChangesNothing() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "merge,person/baimenov.*,person/alikhan-baimenov,,,,,,,",
                "merge,person/alikhan-baimenov,person/a,,,,,,,",
                "split,person/a,person/b,Б,,,Байменов,,,",
                "rename,person/a,,А,ru,,,,,",
                "rename,organization/hab,,Х,,,,,,",
                "reject,country/GE,,,,,,,,",
                "split,organization/hab,organization/hub,,,ru/*,,,,"));
    List<String> first = after(lines.toArray(String[]::new));
    Random random = new Random(5);
    for (int i = 0; i < 30; i++) {
      Collections.shuffle(lines, random);
      assertThat(after(lines.toArray(String[]::new))).as("%s", lines).isEqualTo(first);
    }
  }

  @Test
  void whatWasFoundIsKeptSoThatOtherCorrectionsCanFollow() {
    Corrected once = corrected("merge,person/baimenov.*,person/alikhan-baimenov,,,,,,,");
    Report asFound = once.report().withMentions(once.found().orElseThrow());
    assertThat(asFound).isEqualTo(report);
    assertThat(corrections("reject,country/GE,,,,,,,,").apply(asFound))
        .isEqualTo(corrected("reject,country/GE,,,,,,,,"));
    assertThat(once.report().mentions().get(0).country()).isEqualTo(Optional.empty());
  }
}
