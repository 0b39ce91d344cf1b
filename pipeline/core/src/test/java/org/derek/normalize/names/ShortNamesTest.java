package org.derek.normalize.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.derek.language.Rows;
import org.derek.report.Mention;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A surname alone, or with initials, means the same in two reports only if they say so. */
final class ShortNamesTest {
  private static final ShortNames NAMES = new ShortNames(Marked.MODELS, Marked.NAMES.ids());
  private static final Set<String> COUNTRIES =
      Set.of("KZ", "RU", "VN", "DE", "UZ", "US", "FR", "CN");

  private static List<String> ids(String language, String marked) {
    return Marked.of(marked).normalized(language).stream()
        .map(mention -> mention.entity().orElse("-"))
        .toList();
  }

  @Test
  void initialsAndSurnameAloneNeverJoinTwoReports() {
    assertThat(ids("ru", "Выступил [А. Иванов]."))
        .isNotEqualTo(ids("ru", "Прибыл [А. Иванов], сообщили в штабе."));
    assertThat(ids("vi", "Ông [Quế] phát biểu."))
        .isNotEqualTo(ids("vi", "Ông [Quế] cho biết như vậy."));
    assertThat(ids("kk", "[Байменов] мырза келді.")).noneMatch("person/baimenov"::equals);
  }

  @Test
  void oneReportGivesAShortNameOneId() {
    assertThat(Set.copyOf(ids("ru", "Выступил [А. Иванов]. Потом [А. Иванов] ушёл."))).hasSize(1);
    assertThat(ids("ru", "Выступил [А. Иванов].")).isEqualTo(ids("ru", "Выступил [А. Иванов]."));
  }

  @Test
  void shortFormOfAFullNameHasItsId() {
    assertThat(ids("ru", "Выступил [Алексей Крылатов]. [А. Крылатов] поблагодарил гостей."))
        .containsOnly("person/aleksei-krilatov");
  }

  @Test
  void bodyOfAnyStateWithoutEvidenceHasAnIdOfItsOwn() {
    assertThat(ids("ru", "<Министерство юстиции> объявило конкурс."))
        .isNotEqualTo(ids("ru", "<Министерство юстиции> отчиталось."));
    assertThat(ids("ru", "<Министерство юстиции Казахстана> объявило конкурс."))
        .containsExactly("organization/kz-ministry-of-justice");
  }

  @TestFactory
  Stream<DynamicTest> officeTellsWhoASurnameIs() {
    return Marked.MODELS.languages().stream()
        .flatMap(
            language ->
                Rows.of(Marked.MODELS, language, "offices.tsv", 3).stream()
                    .map(
                        row ->
                            DynamicTest.dynamicTest(
                                row.get(2), () -> isHolder(language, row.get(2)))));
  }

  private static void isHolder(String language, String example) {
    Marked marked = Marked.of(example);
    Mention mention = marked.mentions().get(0);
    assertThat(
            NAMES.holder(
                mention.text(),
                marked.text(),
                List.of(mention.span().start()),
                language,
                COUNTRIES))
        .isPresent();
    assertThat(NAMES.holder(mention.text(), mention.text() + " ", List.of(0), language, COUNTRIES))
        .isEmpty();
  }

  @Test
  void officeWithoutItsCountryTellsNothing() {
    String text = "Президент Токаев";
    assertThat(NAMES.holder("Токаев", text, List.of(10), "ru", Set.of("UZ"))).isEmpty();
    assertThat(NAMES.holder("Токаев", text, List.of(10), "ru", Set.of("KZ")))
        .contains("person/kassym-jomart-tokayev");
  }
}
