package org.derek.normalize.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.derek.normalize.names.Marked.norms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersonNamesTest {
  @ParameterizedTest
  @CsvSource({
    "ru, Алихана Байменова, Алихан Байменов",
    "ru, Алиханом Байменовым, Алихан Байменов",
    "ru, Айгуль Кошербаевой, Айгуль Кошербаева",
    "ru, Владимиру Владимировичу Путину, Владимир Владимирович Путин",
    "ru, Марии Ивановны Петровой, Мария Ивановна Петрова",
    "ru, Иванова Ивана Петровича, Иванов Иван Петрович",
    "ru, Владимира Зеленского, Владимир Зеленский",
    "ru, Ангелы Меркель, Ангела Меркель",
    "ru, Хиллари Клинтон, Хиллари Клинтон",
    "ru, Дональда Трампа, Дональд Трамп",
    "ru, Барака Обамы, Барак Обама",
    "ru, Тараса Шевченко, Тарас Шевченко",
    "ru, Майи Цкитишвили, Майя Цкитишвили",
    "ru, Гарегина Манукяна, Гарегин Манукян",
    "ru, А. С. Иванову, А. С. Иванов",
    "ru, Касым-Жомарта Токаева, Касым-Жомарт Токаев",
    "ru, Касым-Жомартом Кемелевичем Токаевым, Касым-Жомарт Кемелевич Токаев",
    "ru, Михаила Салтыкова-Щедрина, Михаил Салтыков-Щедрин",
    "ru, Санг-мин Ли, Санг-мин Ли",
    "ru, Си Цзиньпина, Си Цзиньпин",
    "ru, Сергея Черных, Сергей Черных",
    "ru, Никиты Михалкова, Никита Михалков",
    "ru, АЛИХАН БАЙМЕНОВ, Алихан Байменов",
    "ru, Елизаветы Боярской, Елизавета Боярская",
    "ru, Льва Толстого, Лев Толстой",
    "kk, Алихан Байменовтың, Алихан Байменов",
    "kk, Қасым-Жомарт Тоқаевқа, Қасым-Жомарт Тоқаев",
    "kk, Гүлжан Марқабаеваның, Гүлжан Марқабаева",
    "kk, Абай Құнанбайұлының, Абай Құнанбайұлы",
    "kk, Ангела Меркельдің, Ангела Меркель",
    "kk, Серік Сапарбаевпен, Серік Сапарбаев",
    "kk, Динара Сатыбалды, Динара Сатыбалды",
    "vi, Nguyễn Đăng Quế, Nguyễn Đăng Quế",
    "vi, NGUYỄN ĐĂNG QUẾ, Nguyễn Đăng Quế",
  })
  void nominativeOfOneName(String language, String name, String nominative) {
    assertThat(norms(language, "[" + name + "]")).containsExactly(nominative);
  }

  @Test
  void shortFormsJoinTheFullName() {
    assertThat(
            norms(
                "ru",
                "Речь [Алихана Байменова]. Г-н [Байменов] и [А. Байменов]. [Байменовым] довольны."))
        .containsOnly("Алихан Байменов");
    assertThat(norms("kk", "[Алихан Байменов] сөйледі. [Байменовтың] айтуынша, [Алихан]"))
        .containsOnly("Алихан Байменов");
    assertThat(norms("vi", "TS. [Nguyễn Đăng Quế] phát biểu. Ông [Quế] cho biết"))
        .containsOnly("Nguyễn Đăng Quế");
  }

  @Test
  void theFullestFormOfTheDocumentIsTheName() {
    assertThat(
            norms(
                "ru",
                "[Владимир Путин] прибыл. [Владимира Владимировича Путина] встретили. [Путину] вручили"))
        .containsOnly("Владимир Владимирович Путин");
  }

  @Test
  void differentPersonsStayApart() {
    assertThat(
            norms("ru", "[Айгуль Байменова] и [Алихан Байменов]. [Байменовой] ответил [Байменов]."))
        .containsExactly(
            "Айгуль Байменова", "Алихан Байменов", "Айгуль Байменова", "Алихан Байменов");
    assertThat(
            norms("ru", "[Петр Иванов] и [Сергей Иванов]. [П. Иванов] промолчал, [С. Иванов] нет"))
        .containsExactly("Петр Иванов", "Сергей Иванов", "Петр Иванов", "Сергей Иванов");
  }
}
