package org.derek.normalize.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.derek.normalize.names.Marked.norms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrganizationNamesTest {
  @ParameterizedTest
  @CsvSource({
    "ru, Министерством внутренних дел Республики Корея, Министерство внутренних дел Республики Корея",
    "ru, Астанинского хаба госслужбы, Астанинский хаб госслужбы",
    "ru, Китайской национальной академии госуправления, Китайская национальная академия госуправления",
    "ru, Национальным агентством по вопросам информационного общества, Национальное агентство по вопросам информационного общества",
    "ru, Академии госуправления при Президенте РК, Академия госуправления при Президенте РК",
    "ru, НАО «Государственной корпорации «Правительство для граждан»», НАО «Государственная корпорация «Правительство для граждан»»",
    "ru, Программой развития ООН, Программа развития ООН",
    "ru, Всемирного банка, Всемирный банк",
    "ru, Госдума, Госдума",
    "ru, Росатомом, Росатом",
    "ru, Экономической и социальной комиссии ООН, Экономическая и социальная комиссия ООН",
    "ru, Санкт-Петербургского государственного университета, Санкт-Петербургский государственный университет",
    "ru, Верховном суде, Верховный суд",
    "ru, МВД России, МВД России",
    "ru, Газпрома, Газпром",
    "ru, ООО «Вектор», ООО «Вектор»",
    "ru, Роскомнадзора, Роскомнадзор",
    "ru, НОВАТЭКа, НОВАТЭК",
    "ru, ЦОНе Алмалинского района, ЦОН Алмалинского района",
    "ru, Госбанке Вьетнама, Госбанк Вьетнама",
    "ru, Авиалесоохраны, Авиалесоохрана",
    "ru, Госдуме, Госдума",
    "ru, Пограничных войск, Пограничные войска",
    "ru, Росгвардия, Росгвардия",
    "ru, «Вектор, Вектор",
    "ru, Министерства юстиции», Министерство юстиции",
    "ru, Министерством юстиции по, Министерство юстиции",
    "vi, Bộ Nội vụ của, Bộ Nội vụ",
    "kk, СИБУРдың, СИБУР",
    "kk, Satbayev Universityдің, Satbayev University",
    "kk, Дубай кеденінің, Дубай кедені",
    "kk, Мемлекеттік қызмет агенттігінің, Мемлекеттік қызмет агенттігі",
    "kk, ҚР Ішкі істер министрлігіне, ҚР Ішкі істер министрлігі",
    "kk, Астана мемлекеттік қызмет хабымен, Астана мемлекеттік қызмет хабы",
    "kk, Дүниежүзілік Банктің, Дүниежүзілік Банк",
    "vi, Học viện Hành chính Quốc gia, Học viện Hành chính Quốc gia",
  })
  void nominativeOfOneName(String language, String name, String nominative) {
    assertThat(norms(language, "<" + name + ">")).containsExactly(nominative);
  }

  @Test
  void anAcronymInParenthesesStandsForTheNameBeforeIt() {
    assertThat(norms("ru", "с <Программой развития ООН> (<ПРООН>). В <ПРООН> сообщили"))
        .containsOnly("Программа развития ООН");
    assertThat(norms("ru", "<Астанинский хаб государственной службы> (далее – <Хаб>). Опыт <Хаба>"))
        .containsOnly("Астанинский хаб государственной службы");
    assertThat(
            norms("vi", "<Học viện Hành chính công và Kinh tế quốc dân> (<RANEPA>). Tại <RANEPA>"))
        .containsOnly("Học viện Hành chính công và Kinh tế quốc dân");
  }

  @Test
  void aHeadAloneStandsForTheBodyInsideALongerName() {
    assertThat(
            norms(
                "ru",
                "<Управляющий комитет Астанинского хаба государственной службы> заседал. Журнал <Хаба>"))
        .containsExactly(
            "Управляющий комитет Астанинского хаба государственной службы",
            "Астанинский хаб государственной службы");
    assertThat(
            norms("kk", "<Астана мемлекеттік қызмет хабының Басқарушы комитеті>. <Хабтың> журналы"))
        .containsExactly(
            "Астана мемлекеттік қызмет хабының Басқарушы комитеті",
            "Астана мемлекеттік қызмет хабы");
  }

  @Test
  void aFormIsNoEvidenceForItself() {
    assertThat(norms("ru", "Победа над <Автомобилистом>. Гол <Автомобилисту>"))
        .containsOnly("Автомобилист");
    assertThat(norms("ru", "Гол <Автомобилисту>. «Автомобилист» проиграл"))
        .containsOnly("Автомобилист");
  }

  @Test
  void shortFormsJoinTheEarlierNameThatTheyHead() {
    assertThat(
            norms(
                "ru",
                "<Астанинского хаба государственной службы>, <Астанинским хабом госслужбы>, инициативы <Хаба>"))
        .containsOnly("Астанинский хаб государственной службы");
    assertThat(
            norms(
                "kk",
                "<Астана мемлекеттік қызмет хабының> конференциясы. <Астана хабы>. <Хабтың> әріптестері"))
        .containsOnly("Астана мемлекеттік қызмет хабы");
    assertThat(
            norms(
                "vi", "Lãnh đạo <Học viện Hành chính Quốc gia> tiếp khách. <Học viện> sẽ tổ chức"))
        .containsOnly("Học viện Hành chính Quốc gia");
    assertThat(
            norms("ru", "<Министерство внутренних дел> и <Министерство юстиции>. <МВД> сообщило"))
        .containsExactly(
            "Министерство внутренних дел", "Министерство юстиции", "Министерство внутренних дел");
  }

  @Test
  void differentBodiesStayApart() {
    assertThat(
            norms(
                "ru",
                "<Министерство юстиции> и <Министерство финансов>; <Академия наук> и <Академия художеств>"))
        .doesNotHaveDuplicates();
  }
}
