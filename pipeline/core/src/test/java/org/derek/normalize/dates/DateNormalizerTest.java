package org.derek.normalize.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.derek.language.Models;
import org.derek.normalize.dates.DateValue.Basis;
import org.junit.jupiter.api.Test;

final class DateNormalizerTest {
  private static final DateNormalizer DATES = new DateNormalizer(Models.standard());
  private static final DateAnchor OCTOBER = DateAnchor.published(LocalDate.of(2024, 10, 30));

  @Test
  void anUnknownLanguageHasNoDates() {
    assertThat(DATES.normalize("30.10.2024", "xx", OCTOBER)).isEmpty();
  }

  @Test
  void saysWhatAValueRestsOn() {
    assertThat(basis("27 ноября 2019 года", OCTOBER)).isEqualTo(Basis.EXPRESSION);
    assertThat(basis("27 ноября", OCTOBER)).isEqualTo(Basis.PUBLISHED);
    assertThat(basis("27 ноября", DateAnchor.NONE.after("2019-11-25"))).isEqualTo(Basis.EARLIER);
    assertThat(basis("27 ноября", DateAnchor.NONE)).isEqualTo(Basis.NOTHING);
  }

  @Test
  void namesTheRuleThatDoesTheWork() {
    assertThat(DATES.normalize("30.10.2024", "ru", OCTOBER).orElseThrow().rule())
        .isEqualTo("numeric");
  }

  @Test
  void publicationGoesBeforeEarlierDates() {
    assertThat(edtf("27 ноября", OCTOBER.after("2011-11-25"))).contains("2024-11-27");
    assertThat(edtf("в тот же день", OCTOBER.after("2011-11-25"))).contains("2011-11-25");
  }

  @Test
  void theNearestEarlierDayIsTheAnchor() {
    DateAnchor anchor =
        new DateAnchor(Optional.empty(), List.of("2012", "XXXX-05-01", "2011-11-25"));
    assertThat(edtf("вчера", anchor)).contains("2011-11-24");
    assertThat(edtf("в прошлом году", anchor)).contains("2010");
  }

  @Test
  void aBirthOrABitOfHistoryIsNoAnchorOnceTheTextHasNamedLaterYears() {
    DateAnchor anchor = new DateAnchor(Optional.empty(), List.of("2016", "1991", "1946-05-23"));
    assertThat(edtf("13 февраля", anchor)).contains("XXXX-02-13");
    assertThat(edtf("13 февраля", anchor.after("2017-02-10"))).contains("2017-02-13");
  }

  @Test
  void theSameDayIsOneOfTheWeeksBeforePublication() {
    DateAnchor anchor = OCTOBER.after("2024-10-28").after("1992-06-29").after("2024-12-20");
    assertThat(edtf("в тот же день", anchor)).contains("2024-10-28");
  }

  @Test
  void theTenseOfTheSentenceMovesWeekdaysAndPartsOfTheYear() {
    assertThat(edtf("Матч состоится в [пятницу].")).contains("2024-11-01");
    assertThat(edtf("Матч состоялся в [пятницу].")).contains("2024-10-25");
    assertThat(edtf("Новую линию откроют [весной].")).contains("2025-21");
    assertThat(edtf("Новую линию открыли [весной].")).contains("2024-21");
  }

  @Test
  void theYearAtTheHeadOfTheSentenceGoverns() {
    DateAnchor anchor = new DateAnchor(OCTOBER.published(), List.of("2002"), 0, 1);
    assertThat(edtf("октября", anchor)).contains("2002-10");
    assertThat(edtf("октября", OCTOBER.after("2002"))).contains("2024-10");
  }

  @Test
  void neverInventsAYear() {
    for (String expression : List.of("27 ноября", "27—29 ноября", "8 декабря того же года")) {
      assertThat(edtf(expression, DateAnchor.NONE).orElseThrow()).startsWith("XXXX-");
    }
    assertThat(edtf("27 қазан", "kk", DateAnchor.NONE)).contains("XXXX-10-27");
    assertThat(edtf("15/6", "vi", DateAnchor.NONE)).contains("XXXX-06-15");
  }

  @Test
  void spacesDashesAndCapitalsDontMatter() {
    assertThat(edtf("27\u00A0НОЯБРЯ\u00A02019\u00A0ГОДА", OCTOBER)).contains("2019-11-27");
    for (String dash : List.of("-", "–", "—", " − ")) {
      assertThat(edtf("27" + dash + "29 ноября 2019", OCTOBER)).contains("2019-11-27/2019-11-29");
    }
  }

  @Test
  void aDayThatDoesNotExistHasNoValue() {
    assertThat(edtf("31 апреля 2024 года", OCTOBER)).isEmpty();
    assertThat(edtf("29 февраля 2023 года", OCTOBER)).isEmpty();
    assertThat(edtf("32.10.2024", OCTOBER)).isEmpty();
  }

  @Test
  void repeatedTimesAreRecurringIntervals() {
    assertThat(edtf("каждый вторник", OCTOBER)).contains("R/XXXX-WXX-2/P1W");
    assertThat(edtf("жыл сайын", "kk", OCTOBER)).contains("R/P1Y");
    assertThat(edtf("hàng tháng", "vi", OCTOBER)).contains("R/P1M");
  }

  @Property(tries = 2000, seed = "11")
  void anyWordsGetAValidValueOrNone(@ForAll("expressions") String expression) {
    for (String language : Models.standard().languages()) {
      DATES
          .normalize(expression, language, OCTOBER)
          .ifPresent(value -> assertThat(Edtf.isValid(value.edtf())).as(expression).isTrue());
      DATES
          .normalize(expression, language, DateAnchor.NONE)
          .ifPresent(value -> assertThat(Edtf.isValid(value.edtf())).as(expression).isTrue());
    }
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.of(
            "1",
            "2",
            "5",
            "12",
            "29",
            "31",
            "99",
            "100",
            "2024",
            "9999",
            "0",
            "1945-го",
            ".",
            "/",
            "-",
            "—",
            ",",
            "(",
            ")",
            "января",
            "февраля",
            "года",
            "год",
            "лет",
            "недели",
            "назад",
            "через",
            "прошлого",
            "того же",
            "век",
            "XX",
            "половина",
            "вторая",
            "первый",
            "по",
            "и",
            "квартал",
            "выходные",
            "зимой",
            "несколько",
            "полтора",
            "месяца",
            "каждые",
            "ранее",
            "среду",
            "жыл",
            "жылы",
            "қазан",
            "бір",
            "мың",
            "ғасыр",
            "бұрын",
            "соңғы",
            "тоқсан",
            "осы",
            "күні",
            "бойы",
            "tháng",
            "năm",
            "ngày",
            "tuần",
            "trước",
            "quý",
            "đầu",
            "hai",
            "mươi",
            "nghìn",
            "thế kỷ",
            "qua",
            "đến",
            "thập niên")
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(words -> String.join(" ", words));
  }

  private static Optional<String> edtf(String sentence) {
    int open = sentence.indexOf('[');
    int close = sentence.indexOf(']');
    Surroundings around =
        new Surroundings(sentence.substring(0, open), sentence.substring(close + 1));
    return DATES
        .normalize(sentence.substring(open + 1, close), "ru", OCTOBER, around)
        .map(DateValue::edtf);
  }

  private static Optional<String> edtf(String expression, DateAnchor anchor) {
    return edtf(expression, "ru", anchor);
  }

  private static Optional<String> edtf(String expression, String language, DateAnchor anchor) {
    return DATES.normalize(expression, language, anchor).map(DateValue::edtf);
  }

  private static Basis basis(String expression, DateAnchor anchor) {
    return DATES.normalize(expression, "ru", anchor).orElseThrow().basis();
  }
}
