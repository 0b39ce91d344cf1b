package org.derek.normalize.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.derek.language.Models;
import org.derek.normalize.countries.CountryNormalizer;
import org.derek.report.MentionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of states have one id in all languages. */
final class StateBodiesTest {
  private static final Models MODELS = Models.standard();
  private static final EntityIds IDS = new EntityIds(MODELS);
  private static final StateBodies BODIES =
      new StateBodies(MODELS, new CountryNormalizer(MODELS), IDS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Министерство транспорта Узбекистана          | uz-ministry-of-transport
          ru | Министерство транспорта Республики Узбекистан | uz-ministry-of-transport
          kk | Өзбекстанның Көлік министрлігі               | uz-ministry-of-transport
          kk | Өзбекстан Республикасы Көлік министрлігі     | uz-ministry-of-transport
          vi | Bộ Giao thông Vận tải Uzbekistan             | uz-ministry-of-transport
          ru | Посольство Казахстана во Вьетнаме            | kz-embassy-vn
          kk | Қазақстанның Вьетнамдағы елшілігі            | kz-embassy-vn
          vi | Đại sứ quán Kazakhstan tại Việt Nam          | kz-embassy-vn
          ru | Агентство Монголии по делам государственной службы | mn-agency-for-civil-service-affairs
          ru | МЧС Казахстана                               | kz-ministry-of-emergency-situations
          kk | ҚР ТЖМ                                       | kz-ministry-of-emergency-situations
          """)
  void bodyOfAStateHasOneId(String language, String name, String id) {
    assertThat(BODIES.id(name, language, Optional.empty())).contains("organization/" + id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Министерство транспорта
          ru | Казахстан
          ru | Национальный музей Казахстана
          ru | Комитет Министерства транспорта Казахстана
          vi | Bộ Giao thông Vận tải
          xx | Ministry of Transport of Kazakhstan
          """)
  void otherNamesHaveNone(String language, String name) {
    assertThat(BODIES.id(name, language, Optional.empty())).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Министерство транспорта        | UZ | uz-ministry-of-transport
          kk | Көлік министрлігі              | UZ | uz-ministry-of-transport
          vi | Bộ Giao thông Vận tải          | UZ | uz-ministry-of-transport
          ru | МЧС                            | KZ | kz-ministry-of-emergency-situations
          ru | МЧС России                     | KZ | ru-ministry-of-emergency-situations
          """)
  void bodyWithoutAStateIsThatOfTheReportsHome(
      String language, String name, String home, String id) {
    assertThat(BODIES.id(name, language, Optional.of(home))).contains("organization/" + id);
  }

  @Test
  void embassyIsNotThatOfTheReportsHome() {
    assertThat(BODIES.id("Посольство", "ru", Optional.of("KZ"))).isEmpty();
  }

  @Test
  void homeNeedsEvidenceThatIsNotDivided() {
    assertThat(HomeState.of(List.of(), List.of("KZ", "KZ"), Optional.empty())).contains("KZ");
    assertThat(HomeState.of(List.of(), List.of("KZ"), Optional.empty())).isEmpty();
    assertThat(HomeState.of(List.of(), List.of("KZ", "RU", "KZ", "RU"), Optional.empty()))
        .isEmpty();
    assertThat(HomeState.of(List.of(), List.of(), Optional.of("VN"))).contains("VN");
  }

  @Test
  void aliasTableAgrees() {
    List<String> differ = new ArrayList<>();
    for (Alias alias : Alias.load(MODELS)) {
      for (String name : alias.names()) {
        for (String language : MODELS.languages()) {
          BODIES
              .id(name, language, Optional.empty())
              .filter(id -> alias.type() == MentionType.ORGANIZATION && !id.equals(alias.id()))
              .ifPresent(id -> differ.add(language + " " + name + ": " + alias.id() + ", " + id));
        }
      }
    }
    assertThat(differ).isEmpty();
  }
}
