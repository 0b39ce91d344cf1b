package org.derek.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasingTest {
  @ParameterizedTest
  @CsvSource({
    "LOWER, 'Встреча в Астане. РК', 'встреча в астане. рк'",
    "UPPER, 'Bà Trần Thị Hạnh', 'BÀ TRẦN THỊ HẠNH'",
    "UPPER, 'Straße, ﬁn', 'STRAßE, ﬁN'",
    "LOWER, 'İzmir 𐐀', 'İzmir 𐐨'",
  })
  void lettersChangeAndOffsetsStay(Casing casing, String text, String expected) {
    assertEquals(expected, casing.of(text));
  }

  @Test
  void aHeadlineIsTheFirstLineWithWords() {
    assertEquals("\n ҚР ҮКІМЕТІ\nКеше", Casing.HEADLINE.of("\n ҚР Үкіметі\nКеше"));
    assertEquals("ОДНА СТРОКА", Casing.HEADLINE.of("Одна строка"));
  }

  @Test
  void mentionsTakeTheWordsOfTheNewText() {
    String text = "Приехал Алихан Байменов";
    Mention mention = Mention.of(MentionType.PERSON, new Span(8, 23), text, 1).withNorm("А. Б.");
    AnnotatedDocument document =
        new AnnotatedDocument(
            "ru/1",
            "ru",
            "dev",
            Optional.empty(),
            Set.of(MentionType.PERSON),
            text,
            List.of(mention),
            Optional.empty(),
            List.of(),
            List.of());
    AnnotatedDocument lower = Casing.LOWER.of(document);
    assertEquals("приехал алихан байменов", lower.text());
    assertEquals("алихан байменов", lower.mentions().get(0).text());
    assertEquals(Optional.of("А. Б."), lower.mentions().get(0).norm());
  }
}
