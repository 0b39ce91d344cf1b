package org.derek.normalize.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceKeysTest {
  private static final Models MODELS = Models.standard();
  private static final PlaceKeys KEYS = new PlaceKeys(MODELS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Москва Мәскеу Mát-xcơ-va",
        "Ханой Hà_Nội",
        "Астана Astana",
        "Алматы Almaty",
        "Казань Қазан Ca-dan",
        "Ташкент Tashkent",
        "Уральск Орал Uralsk",
        "Дананг Đà_Nẵng",
        "Караганда Қарағанды Қарағанды_облысы Karaganda",
        "Кызылординская_область Қызылорда_облысы",
        "Самарканд Самарқанд Samarkand",
        "Ұланбатыр Улан-Батор Ulaanbaatar"
      })
  void namesOfOnePlaceHaveOneKey(String names) {
    assertThat(List.of(names.replace('_', ' ').split(" (?=\\p{Lu})", -1))).isNotEmpty();
    assertThat(List.of(names.split(" ", -1)))
        .extracting(name -> KEYS.key(name.replace('_', ' ')))
        .containsOnly(KEYS.key(names.split(" ", -1)[0].replace('_', ' ')));
  }

  @Test
  void largePlacesOfOneCountryHaveDifferentKeys() {
    assertThat(
            List.of("Астана", "Алматы", "Шымкент", "Тараз", "Семей", "Актау", "Актобе", "Кокшетау"))
        .extracting(KEYS::key)
        .doesNotHaveDuplicates();
  }

  @Test
  void lettersChangeAsTheExamplesSay() {
    List<List<String>> rules =
        Rows.shared(MODELS, "place-keys.tsv", 2).stream()
            .filter(row -> row.get(0).equals("letters"))
            .toList();
    assertThat(rules)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(KEYS.key(row.get(3))).isEqualTo(row.get(4)));
  }

  @Test
  void anyTextHasAKey() {
    assertThat(KEYS.key("北京")).isNotNull();
    assertThat(KEYS.key("")).isEmpty();
  }
}
