package org.derek.normalize.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names join documents, and which join mentions of one document only. */
final class EntitiesAcrossDocumentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | [Сергей Захаров] выступил.        | [Сергея Захарова] наградили.
          ru | [Касым-Жомарт Токаев] прибыл.     | [Касым-Жомарта Токаева] встретили.
          ru | <Минздрав Казахстана> сообщил.    | В <Минздраве РК> ответили.
          kk | <Көлік министрлігі> хабарлады.    | <ҚР Көлік министрлігінің> есебі.
          vi | <Bộ Ngoại giao> cho biết.         | <Bộ Ngoại giao Việt Nam> thông báo.
          """)
  void definiteNamesJoinDocuments(String language, String one, String other) {
    assertThat(entity(language, one)).isEqualTo(entity(language, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | [А. Захаров] выступил.      | [А. Захаров] сдал экзамен.
          ru | [Захаров] выступил.         | [Захаров] сдал экзамен.
          vi | Ông [Hùng] nói.             | Ông [Hùng] trả lời.
          ru | <Министерство> сообщило.    | <Министерство> ответило.
          ru | <МЧС> сообщило.             | <МЧС> ответило.
          kk | <Агенттік> хабарлады.       | <Агенттік> жауап берді.
          vi | <Học viện> cho biết.        | <Học viện> thông báo.
          """)
  void namesThatManyShareJoinTheirOwnDocumentOnly(String language, String one, String other) {
    assertThat(entity(language, one)).isNotEqualTo(entity(language, other));
    assertThat(entity(language, one)).isEqualTo(entity(language, one));
  }

  private static String entity(String language, String marked) {
    return Marked.of(marked).normalized(language).get(0).entity().orElseThrow();
  }
}
