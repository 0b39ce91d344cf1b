package org.derek.normalize.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.derek.language.Rows;
import org.derek.report.MentionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntityIdsTest {
  private static final EntityIds IDS = Marked.NAMES.ids();

  private static String person(String name) {
    return IDS.id(MentionType.PERSON, name).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Алихан Байменов", "Әлихан Бәйменов", "Alikhan Baimenov", "Alikhan Baymenov",
        "Älihan Bäimenov", "Байменов Алихан", "Алихан Мухамедьевич Байменов",
            "Байменов Алихан Мухамедьевич"
      })
  void onePersonHasOneIdInEveryScript(String name) {
    assertThat(person(name)).isEqualTo("person/alikhan-baimenov");
  }

  @Test
  void shortFormsHaveIdsOfTheirOwn() {
    assertThat(person("Байменов")).isEqualTo("person/baimenov");
    assertThat(person("А. Байменов")).isEqualTo("person/a-baimenov");
    assertThat(person("Путин")).isNotEqualTo(person("Владимир Путин"));
  }

  @Test
  void differentNamesStayApart() {
    assertThat(List.of("Айгуль Байменова", "Алихан Байменов", "Асхан Байменов", "Алихан Бойменов"))
        .extracting(EntityIdsTest::person)
        .doesNotHaveDuplicates();
  }

  @Test
  void vietnameseNamesKeepTheirSpelling() {
    assertThat(person("Nguyễn Đăng Quế")).isEqualTo("person/nguyen-dang-que");
    assertThat(person("Nguyen Dang Que")).isEqualTo("person/nguyen-dang-que");
    assertThat(person("Đoàn Thị Thuỷ")).isEqualTo(person("Đoàn Thị Thủy"));
  }

  @Test
  void marksKeepVietnameseNamesApart() {
    assertThat(person("Nguyễn Văn Hùng")).isEqualTo("person/nguyen-van-hung");
    assertThat(person("Nguyễn Văn Hưng")).isEqualTo("person/nguyen-van-hung7");
    assertThat(person("Nguyen Van Hung")).isEqualTo("person/nguyen-van-hung");
    assertThat(person("Thái Thị Mai Dung")).isEqualTo("person/thai-thi-mai-dung0");
    assertThat(List.of("Trần Thị Hoa", "Trần Thị Hòa", "Trần Thị Hóa", "Trần Thị Hỏa"))
        .extracting(EntityIdsTest::person)
        .doesNotHaveDuplicates();
    assertThat(person("Võ Văn Thưởng")).isEqualTo(person("Vo Van Thuong"));
  }

  @Test
  void nothingToSpellHasNoId() {
    assertThat(IDS.id(MentionType.ORGANIZATION, "«…»")).isEmpty();
  }

  @Test
  void everySpellingRuleDoesWhatItsExampleSays() {
    Transliteration transliteration = new Transliteration(Marked.MODELS);
    for (List<String> row : Rows.shared(Marked.MODELS, "keys.tsv", 3)) {
      if (row.size() > 4) {
        assertThat(String.join("-", transliteration.words(row.get(3))))
            .as(row.toString())
            .isEqualTo(row.get(4));
      }
    }
    for (List<String> row : Rows.shared(Marked.MODELS, "person-keys.tsv", 4)) {
      assertThat(person(row.get(2))).as(row.toString()).isEqualTo("person/" + row.get(3));
    }
  }

  @Test
  void pairsOfNamesAreOneEntityOrTwo() {
    List<String> wrong = new ArrayList<>();
    List<List<String>> pairs = Rows.shared(Marked.MODELS, "examples-entities.tsv", 4);
    for (List<String> row : pairs) {
      MentionType type = MentionType.valueOf(row.get(1));
      String id = IDS.id(type, row.get(2)).orElseThrow();
      String other = IDS.id(type, row.get(3)).orElseThrow();
      if (row.get(0).equals("same") != id.equals(other)) {
        wrong.add(row + ": " + id + ", " + other);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(pairs).hasSizeGreaterThan(200);
  }

  @Test
  void aliasTableIsBroadAndNoNameLeadsToTwo() {
    List<String> wrong = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Map<String, String> byName = new HashMap<>();
    List<List<String>> rows =
        Rows.shared(Marked.MODELS, "aliases.tsv", 6).stream()
            .filter(row -> !row.get(0).startsWith("@"))
            .toList();
    for (List<String> row : rows) {
      if (!ids.add(row.get(0)) || row.size() > 7) {
        wrong.add("twice, or too many columns: " + row);
      }
      if (row.subList(2, 6).stream().anyMatch(String::isBlank)) {
        wrong.add("a language without names, and without -: " + row);
      }
    }
    for (Alias alias : Alias.load(Marked.MODELS)) {
      for (String name : alias.names()) {
        String key = alias.type() + " " + IDS.words(alias.type(), name);
        String other = byName.put(key, alias.id());
        if (other != null && !other.equals(alias.id())) {
          wrong.add(name + ": " + other + ", " + alias.id());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(500);
    assertThat(rows)
        .filteredOn(row -> row.subList(2, 6).stream().noneMatch("-"::equals))
        .hasSizeGreaterThanOrEqualTo(500);
  }

  @Test
  void everyAliasLeadsToItsId() {
    for (Alias alias : Alias.load(Marked.MODELS)) {
      for (String name : alias.names()) {
        assertThat(IDS.id(alias.type(), name)).as(name).contains(alias.id());
      }
      if (alias.type() == MentionType.PERSON) {
        assertThat(alias.names()).as(alias.id()).allMatch(name -> name.strip().contains(" "));
      }
    }
  }
}
