package org.derek.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class SignatureTest {
  private static final String NEWS =
      "Делегация Хаба прибыла в Ханой 14 мая и провела переговоры с академией о подготовке кадров."
          + " Стороны подписали меморандум и договорились о совместных курсах для 40 служащих. По"
          + " словам ректора Нгуен Ба Тьена, первые слушатели приедут в Астану уже осенью.";
  private static final String OTHER =
      "Элеватор порта принял первые вагоны с зерном, сообщили в управлении дороги. Хранилище"
          + " рассчитано на две тысячи тонн и открыто после ремонта, который длился почти год."
          + " Следующая партия придет из Костаная, ее везут по новому расписанию.";

  @Test
  void lettersThatOnlyLookOtherwiseMakeNoDifference() {
    Signature original = signature(NEWS);
    assertThat(signature(NEWS.replace('а', 'a').replace('С', 'C'))).isEqualTo(original);
    assertThat(signature(NEWS.replace("кадров", "кад\u00ADров"))).isEqualTo(original);
    assertThat(signature(Normalizer.normalize(NEWS, Normalizer.Form.NFD))).isEqualTo(original);
    assertThat(signature(NEWS.replace("переговоры", "перего-\nворы"))).isEqualTo(original);
  }

  @Test
  void headlineAndCountersAreNotOfTheText() {
    assertThat(
            Signature.of("Хаб и академия", "Хаб и академия\n14.05.2024\nПросмотров: 7\n\n" + NEWS))
        .contains(signature(NEWS));
  }

  @Test
  void anotherDatelineAndANewLineAreSmallChanges() {
    assertThat(signature(NEWS).isNear(signature("АЛМАТЫ, 15 мая. /Агентство/ – " + NEWS))).isTrue();
    assertThat(signature(NEWS).isNear(signature(NEWS + "\nЧитайте нас в сетях."))).isTrue();
  }

  @Test
  void otherNumbersOrNamesAreAnotherStory() {
    assertThat(signature(NEWS).isNear(signature(NEWS.replace("14", "21").replace("40", "15"))))
        .isFalse();
    String elsewhere =
        NEWS.replace("Хаба", "Фонда").replace("Ханой", "Ташкент").replace("Астану", "Бишкек");
    assertThat(signature(NEWS).isNear(signature(elsewhere))).isFalse();
  }

  @Test
  void aDigestIsNoNearDuplicateOfBothReportsThatItHolds() {
    Signature digest = signature(NEWS + "\n" + OTHER);
    assertThat(digest.isNear(signature(NEWS)) && digest.isNear(signature(OTHER))).isFalse();
    assertThat(signature(NEWS).isNear(signature(OTHER))).isFalse();
  }

  @Test
  void fewWordsHaveNoSignature() {
    assertThat(Signature.of("", "Мәтін жоқ")).isEmpty();
    assertThat(Signature.of("", "")).isEmpty();
  }

  @Property(tries = 300)
  void anyTextHasASignatureThatIsReadBackOrNone(@ForAll String title, @ForAll String text) {
    Signature.of(title, text + " один два три четыре пять " + title)
        .ifPresent(
            signature -> {
              assertThat(Signature.ofBytes(signature.bytes())).isEqualTo(signature);
              assertThat(signature.isNear(signature)).isTrue();
            });
  }

  private static Signature signature(String text) {
    return Signature.of("", text).orElseThrow();
  }
}
