package org.derek.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.derek.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+7 701",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "=cmd|' /C calc'!A0",
        "＝1",
        "|x",
        "%0A=1",
        "\u00A0@x"
      })
  void whatASpreadsheetCouldRunIsText(String text) {
    assertThat(Cell.text(text)).startsWith("'").contains(Context.oneLine(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Астана", "1 = 1", "2024-10-30", "", "«Хаб»", "'-1", "а-б"})
  void otherTextIsLeftAlone(String text) {
    assertThat(Cell.text(text)).isEqualTo(text);
  }

  @Property(tries = 500)
  void noTextStartsAFormulaOrBreaksALine(@ForAll("texts") String text) {
    String cell = Cell.text(text);
    assertThat(cell).doesNotContain("\n").doesNotContain("\r").doesNotContain("\t");
    if (!cell.isEmpty()) {
      assertThat("=+-@|%＝＋－＠").doesNotContain(cell.substring(0, 1));
    }
    assertThat(cell).isIn(Context.oneLine(text), "'" + Context.oneLine(text));
  }

  @Property(tries = 300)
  void rowsComeBackAsTheyWereWritten(@ForAll("texts") String left, @ForAll("texts") String right)
      throws IOException {
    List<Column<String[]>> columns =
        List.of(Column.text("left", row -> row[0]), Column.text("right", row -> row[1]));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Rows<String[]> rows = Rows.of(columns, Format.CSV, out);
    rows.write(new String[] {left, right});
    rows.flush();
    String csv = out.toString(StandardCharsets.UTF_8).substring(1);
    List<CSVRecord> read = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
    assertThat(read).hasSize(2);
    assertThat(read.get(1).toList()).containsExactly(Cell.text(left), Cell.text(right));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "=", "+", "-", "@", "\t", "\r", "\n", " ", "\"", ",", ";", "'", "а", "ộ", "1", "\u2028",
            "\u00A0", "|", "＝", "😀")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Test
  void contextIsTheSentenceWithinReach() {
    String text = "Раз. Два три четыре. Пять.\nШесть семь";
    assertThat(Context.of(text, spanOf(text, "три"))).isEqualTo("Два три четыре.");
    assertThat(Context.of(text, spanOf(text, "семь"))).isEqualTo("Шесть семь");
    String endless = "слово ".repeat(200) + "имя" + " слово".repeat(200);
    String context = Context.of(endless, spanOf(endless, "имя"));
    assertThat(context).startsWith("…").endsWith("…").contains(" имя ").hasSizeLessThan(450);
  }

  private static Span spanOf(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
