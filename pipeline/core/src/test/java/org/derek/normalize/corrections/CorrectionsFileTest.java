package org.derek.normalize.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CorrectionsFileTest {
  private static final List<String> LANGUAGES = List.of("kk", "ru", "vi");

  @TempDir private Path folder;

  private Corrections read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Corrections read(byte[] bytes) throws IOException {
    return CorrectionsFile.read(Files.write(folder.resolve("c.csv"), bytes), LANGUAGES);
  }

  private String refusal(String text) {
    return refusal(text.getBytes(StandardCharsets.UTF_8));
  }

  private String refusal(byte[] bytes) {
    return assertThatExceptionOfType(CorrectionsException.class)
        .isThrownBy(() -> read(bytes))
        .actual()
        .getMessage()
        .replace(folder.resolve("c.csv").toString(), "c.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void cellsAreSeparatedAsTheHeaderDoesItAndColumnsStandInAnyOrder(String separator)
      throws IOException {
    String text =
        "\uFEFFnote,INTO, Action ,entity\r\n"
            + "\"one; two, \"\"three\"\"\nlines\",person/b,Merge,person/a\r\n"
            + "\r\n"
            + ",,,\r\n"
            + ",person/d,merge,person/c\r\n"
            + ",,,person/e\r\n";
    Corrections corrections = read(text.replace(",", separator));
    assertThat(LineNumbers.write(corrections.lines())).isEqualTo("2, 6");
    assertThat(corrections.size()).isEqualTo(2);
    assertThat(corrections.idle()).as("lines without an action").isEqualTo(1);
    assertThat(corrections.entities())
        .containsExactlyInAnyOrder("person/a", "person/b", "person/c", "person/d");
  }

  @Test
  void linesThatSayTheSameAreOne() throws IOException {
    String line = "merge,person/a,person/b,again\n";
    Corrections corrections = read("action,entity,into,note\n" + line + line.replace("again", ""));
    assertThat(LineNumbers.write(corrections.lines())).isEqualTo("2");
  }

  @Test
  void theDigestIsThatOfTheFile() throws IOException {
    String text = "action,entity,into\nmerge,person/a,person/b\n";
    assertThat(read(text).digest())
        .isEqualTo(read(text).digest())
        .isNotEqualTo(read(text + "\n").digest());
    assertThat(Corrections.NONE.digest()).isEmpty();
  }

  @Test
  void aRowOfAnExportBecomesACorrectionByAnActionAlone() throws IOException {
    String id = "ab".repeat(32);
    Corrections corrections =
        read(
            "action,report,path,title,published,language,type,text,norm,entity,country,rule,anchor,"
                + "start,end,confidence,context\n"
                + "reject,"
                + id
                + ",a.txt,'=1,2024-03-12,ru,PERSON,'-Хаб,Хаб,person/hab,,full,,3,7,0.9,x\n");
    assertThat(corrections.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "merg,person/a,person/b,,,,,,,|action|write merge, split, rename or reject",
        "merge,,person/b,,,,,,,|entity|is empty",
        "merge,person/a,,,,,,,,|into|is empty",
        "merge,person/a,person/a,,,,,,,|into|is the entity itself",
        "merge,person/a,person/b,Name,,,,,,|name|write a line with rename",
        "merge,person/a,person/b,,ru,,,,,|language|or write split",
        "merge,Baimenov,person/b,,,,,,,|entity|\"Baimenov\" is no entity id",
        "merge,date/a,person/b,,,,,,,|entity|is no entity id",
        "merge,person/,person/b,,,,,,,|entity|is no entity id",
        "merge,person/a b,person/b,,,,,,,|entity|is no entity id",
        "merge,country/kz,country/KZ,,,,,,,|entity|is no entity id",
        "merge,person/a.*,person/b.*,,,,,,,|into|write an id without it",
        "merge,person/*a,person/b,,,,,,,|entity|write an id without it",
        "split,person/a,person/b,,,,,,,|report|if it is all of them, write merge",
        "split,person/a,,,,a.txt,,,,|into|is empty",
        "split,country/KZ,country/RU,Russia,,a.txt,,,,|name|a country is called by its code",
        "rename,person/a,,,,,,,,|name|is empty",
        "rename,person/a,person/b,Name,,,,,,|into|or write merge",
        "rename,person/a,,Name,,a.txt,,,,|report|write split with the same id",
        "rename,country/KZ,,Name,,,,,,|name|a country is called by its code",
        "rename,person/a,,Name,de,,,,,|language|write kk, ru, vi",
        "reject,,,,,,Хаб,,,|text|text with a type",
        "reject,,,,,a.txt,,,,|text|say what is no mention",
        "reject,,,,,,,PERSON,,|text|say what is no mention",
        "reject,person/a,person/b,,,,,,,|into|or write merge",
        "reject,,,,,,Хаб,NAME,,|type|write PERSON, ORGANIZATION, DATE or COUNTRY",
        "reject,person/a,,,,,,DATE,,|type|person/a is no DATE",
        "reject,,,,,a.txt,,,7,|end|is no number",
        "reject,,,,,a.txt,,,x,9|start|is no number",
        "reject,,,,,a.txt,,,9,9|end|9 is not after start, 9",
        "reject,,,,,*.txt,,,1,9|report|give its id or its path",
        "reject,person/a,,,,,,,1,9|report|give its id or its path",
      })
  void whatIsWrongIsToldByLineCellAndRemedy(String line, String cell, String remedy) {
    String header = "action,entity,into,name,language,report,text,type,start,end\n";
    assertThat(refusal(header + "\n" + line + "\n"))
        .startsWith("c.csv, line 3, cell \"" + cell + "\": ")
        .contains(remedy);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndManyThingsInPart() {
    assertThat(refusal("action,entity,into\nmerge,,\nx,,\nmerge,person/a,y\n").lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("c.csv, line 4, cell \"into\": \"y\" is no entity id"));
    assertThat(refusal("action,entity,into\n" + "x,,\n".repeat(300)).lines())
        .hasSize(21)
        .last()
        .isEqualTo("… and 280 more");
  }

  @Test
  void mergesThatContradictEachOtherAreRefused() {
    assertThat(refusal("action,entity,into\nmerge,person/a,person/b\nmerge,person/a,person/c\n"))
        .isEqualTo(
            "c.csv, line 3, cell \"into\": person/a is person/b by line 2 already; remove one of"
                + " the two");
    assertThat(
            refusal(
                "action,entity,into\nmerge,person/z,person/a\nmerge,person/a,person/b\n"
                    + "merge,person/b,person/c\nmerge,person/c,person/a\n"))
        .isEqualTo(
            "c.csv, line 5, cell \"into\": merges go in a circle: person/a → person/b → person/c →"
                + " person/a (lines 3, 4, 5); remove one of them");
    assertThat(
            refusal("action,entity,into\nmerge,person/a.*,person/b\nmerge,person/b,person/a.1\n"))
        .contains("merges go in a circle");
  }

  @Test
  void renamesThatContradictEachOtherAlsoThroughAMergeAreRefused() throws IOException {
    String header = "action,entity,into,name,language\n";
    assertThat(
            refusal(
                header
                    + "merge,person/a,person/b,,\nrename,person/a,,А. Б.,\nrename,person/b,,Б. Б.,\n"))
        .isEqualTo(
            "c.csv, line 4, cell \"name\": person/b is \"А. Б.\" by line 3; remove one of the two or"
                + " say of which language each is");
    assertThat(
            read(header + "rename,person/b,,Аn,vi\nrename,person/b,,Ан,ru\nrename,person/b,,Ань,\n")
                .size())
        .isEqualTo(3);
  }

  @Test
  void splitsThatContradictEachOtherOrAMergeAreRefused() {
    String header = "action,entity,into,report,text\n";
    assertThat(
            refusal(
                header
                    + "split,person/a,person/b,vi/*,\nsplit,person/a,person/c,vi/*,\n"
                    + "split,person/a,person/c,vi/*,An\n"))
        .isEqualTo(
            "c.csv, line 3, cell \"into\": the same mentions are person/b by line 2; remove one of"
                + " the two or say which mentions each is about");
    assertThat(refusal(header + "split,person/a,person/b,vi/*,\nmerge,person/b,person/a,,\n"))
        .contains("line 2, cell \"into\": a merge makes person/b the same as person/a again");
  }

  @Test
  void aHeaderThatIsNoneIsToldWithTheColumns() {
    assertThat(refusal("")).contains("is empty; its first line names the columns: action, entity");
    assertThat(refusal("merge,person/a,person/b\n"))
        .contains("line 1: no column \"action\"; the first line names columns: action, entity");
    assertThat(refusal("action,entiti,into\n"))
        .contains("line 1, cell \"entiti\": no such column; known are action, entity");
    assertThat(refusal("action,entity,Entity\n")).contains("stands twice in the header");
  }

  @Test
  void brokenRowsAreToldWithTheirLine() {
    assertThat(refusal("action,entity,into\nmerge,person/a,person/b,Б\n"))
        .contains("line 2: has 4 cells, the header 3");
    assertThat(refusal("action,entity,into,note\nmerge,person/a,person/b,\"open\n\n"))
        .contains("line 2: quotation marks are not closed");
    assertThat(refusal("action,entity,into,note\n\nmerge,person/a,person/b,\"АО\" Х\n"))
        .contains("line 3: quotation marks are not closed, or text follows");
  }

  @Test
  void whatIsNoTextInUtf8IsToldWithTheRemedy() {
    String text = "action,entity,into,note\nmerge,person/a,person/b,Имя\n";
    assertThat(refusal(text.getBytes(Charset.forName("windows-1251"))))
        .contains("line 2: is not UTF-8 text; save the file as CSV in UTF-8");
    assertThat(refusal(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).contains("UTF-16");
    assertThat(refusal(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).contains("UTF-16");
    assertThat(refusal("action\n\0\n")).contains("line 2: is not UTF-8 text");
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      assertThat(refusal(bytes)).startsWith("c.csv");
    }
  }

  @Test
  void aFileThatIsTooLargeIsRefusedNotRead() throws IOException {
    assertThat(refusal(new byte[(32 << 20) + 1])).contains("is larger than 32 MB");
    StringBuilder lines = new StringBuilder("action,entity,into\n");
    for (int i = 0; i < 200_000; i++) {
      lines.append("merge,person/").append(i).append(",person/").append(i + 1).append('\n');
    }
    assertThat(read(lines.toString()).size()).as("lines of one long chain").isEqualTo(200_000);
    assertThat(refusal(lines + "merge,person/x,person/y\n")).contains("more than 200000 lines");
    assertThat(refusal(lines.toString().replace(",person/200000", ",person/0")))
        .contains("merges go in a circle");
  }

  @Test
  void aFileThatIsMissingOrAFolderIsToldByItsName() {
    Path missing = folder.resolve("none.csv");
    assertThatExceptionOfType(CorrectionsException.class)
        .isThrownBy(() -> CorrectionsFile.read(missing, LANGUAGES))
        .withMessageContaining("none.csv: no such file");
    assertThatExceptionOfType(CorrectionsException.class)
        .isThrownBy(() -> CorrectionsFile.read(folder, LANGUAGES))
        .withMessageContaining("is a folder");
  }

  @Test
  void correctionsStandBesideTheirIndex() {
    assertThat(CorrectionsFile.beside(Path.of("/a/news-index")))
        .isEqualTo(Path.of("/a/news-index.corrections.csv"));
    assertThat(CorrectionsFile.beside(Path.of("/a/b/.."))).isEqualTo(Path.of("/a.corrections.csv"));
  }
}
