package org.derek.read.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextDecoderTest {
  private static final TextDecoder DECODER =
      TextDecoder.load(Path.of(System.getProperty("derek.models")));

  private static final String RUSSIAN =
      "В пятницу областной акимат сообщил, что новый мост через Ишим откроют раньше срока. "
          + "Ёлку на площади установят в начале декабря.";
  private static final String KAZAKH =
      "Өткен аптада қала әкімдігі жаңа көпірдің құрылысы мерзімінен бұрын аяқталатынын хабарлады. "
          + "Ұлттық кітапхана жөндеуден кейін қайта ашылды, оған мыңнан астам оқырман келді.";
  private static final String VIETNAMESE =
      "Sáng thứ Sáu, Ủy ban nhân dân tỉnh thông báo cây cầu mới sẽ được khánh thành sớm hơn dự kiến. "
          + "Người dân hai bên bờ sông rất vui mừng trước tin này.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "windows-1251",
        "KOI8-R",
        "IBM866",
        "ISO-8859-5",
        "x-MacCyrillic"
      })
  void russianIsReadInEveryCharsetThatHasIt(String charset) {
    assertThat(decode(RUSSIAN.getBytes(Charset.forName(charset)), null))
        .isEqualTo(new Decoded(RUSSIAN, charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "KZ-1048"})
  void kazakhIsReadInEveryCharsetThatHasIt(String charset) {
    assertThat(decode(KAZAKH.getBytes(Charset.forName(charset)), null))
        .isEqualTo(new Decoded(KAZAKH, charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void vietnameseIsReadInUnicode(String charset) {
    assertThat(decode(VIETNAMESE.getBytes(Charset.forName(charset)), null))
        .isEqualTo(new Decoded(VIETNAMESE, charset));
  }

  @Test
  void vietnameseOfWindowsKeepsItsToneMarksApart() {
    String apart = CharsetTable.tonesApart(VIETNAMESE);
    Decoded decoded = decode(apart.getBytes(Charset.forName("windows-1258")), null);
    assertThat(decoded).isEqualTo(new Decoded(apart, "windows-1258"));
    assertThat(Normalizer.normalize(decoded.text(), Normalizer.Form.NFC)).isEqualTo(VIETNAMESE);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, windows-1251",
    "KZ-1048, windows-1251",
    "windows-1251, UTF-8",
    "KOI8-R, windows-1251",
    "IBM866, no-such-charset",
    "windows-1251, iso-8859-1"
  })
  void aWrongDeclarationLosesAgainstTheBytes(String charset, String declared) {
    String text = charset.equals("KZ-1048") ? KAZAKH : RUSSIAN;
    assertThat(decode(text.getBytes(Charset.forName(charset)), declared).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNotText(String charset) {
    byte[] bytes = ('\uFEFF' + KAZAKH).getBytes(Charset.forName(charset));
    assertThat(decode(bytes, "windows-1251")).isEqualTo(new Decoded(KAZAKH, charset));
  }

  @Test
  void englishIsUtf8() {
    assertThat(decode("Plain text.\r\n".getBytes(StandardCharsets.US_ASCII), "windows-1251"))
        .isEqualTo(new Decoded("Plain text.\r\n", "UTF-8"));
    assertThat(decode(new byte[0], null)).isEqualTo(new Decoded("", "UTF-8"));
  }

  @Test
  void westernTextKeepsItsAccents() {
    String text = "Le café était fermé : “à bientôt”, dit Frau Müller — ça coûte 5 €.";
    assertThat(decode(text.getBytes(Charset.forName("windows-1252")), null).text()).isEqualTo(text);
  }

  @Test
  void aCharsetOfAnotherScriptIsTakenFromItsDeclaration() {
    String text = "市政府星期五宣布新桥将提前通车，沿河居民对此表示欢迎。";
    assertThat(decode(text.getBytes(Charset.forName("GB18030")), "gb2312").text()).isEqualTo(text);
  }

  @Test
  void brokenBytesCostOnlyThemselves() {
    byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
    bytes[20] = (byte) 0xFF;
    Decoded decoded = decode(bytes, "windows-1251");
    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.text()).contains("\uFFFD").endsWith(RUSSIAN.substring(40));
  }

  @Test
  void aTextThatIsCutInsideALetterIsStillUtf8() {
    byte[] bytes = VIETNAMESE.getBytes(StandardCharsets.UTF_8);
    byte[] cut =
        Arrays.copyOf(
            bytes, VIETNAMESE.substring(0, 15).getBytes(StandardCharsets.UTF_8).length - 1);
    assertThat(decode(cut, null).charset()).isEqualTo("UTF-8");
  }

  private static Decoded decode(byte[] bytes, String declared) {
    return DECODER.decode(bytes, Optional.ofNullable(declared));
  }
}
