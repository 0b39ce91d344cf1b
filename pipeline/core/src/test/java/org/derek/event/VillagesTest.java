package org.derek.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.derek.language.Models;
import org.derek.normalize.places.PlaceMention;
import org.derek.normalize.places.Places;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.segment.Segmentation;
import org.derek.segment.Segmenter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VillagesTest {
  private static final Models MODELS = Models.standard();
  private static final Segmenter SEGMENTER = new Segmenter(MODELS);
  private static final Places PLACES = new Places(MODELS);

  @ParameterizedTest
  @CsvSource({
    "ru, Пожар случился в селе Верхние Дубки вчера утром., Верхние Дубки",
    "kk, Алматы облысының Сарытөбе ауылында мектеп ашылды., Сарытөбе",
    "vi, Lũ quét xảy ra tại xã Nậm Păm sáng qua., Nậm Păm"
  })
  void aSmallPlaceIsKnownByTheWordBesideIt(String language, String text, String village) {
    assertThat(villages(text, language)).extracting(PlaceMention::name).containsExactly(village);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, Жители села вышли на улицу., none",
    "kk, Екі ауылда жарық жоқ., none",
    "vi, Người dân trong xã rất vui., none"
  })
  void theWordAloneNamesNoPlace(String language, String text, String none) {
    assertThat(villages(text, language)).as(none).isEmpty();
  }

  private static List<PlaceMention> villages(String text, String language) {
    Source source = new Source("a.txt", "text/plain", Optional.empty(), text.length());
    Report report = Report.read("1", source, "", Optional.empty(), text).withLanguage(language, 1);
    Segmentation segmentation = SEGMENTER.segment(report);
    SentenceView view =
        SentenceView.of(report, segmentation, PLACES.find(text, segmentation)).get(0);
    return new EventRules(MODELS, language)
        .villages.find(view.sentence(), view.words(), view.mentions(), view.places());
  }
}
