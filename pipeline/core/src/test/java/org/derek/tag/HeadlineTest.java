package org.derek.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
  @ParameterizedTest
  @CsvSource({
    "true, президент прибыл в астану | встреча прошла сегодня",
    "true, ПРЕЗИДЕНТ ПРИБЫЛ В АСТАНУ",
    "true, А. С. ИВАНОВ",
    "true, hội nghị UBND tỉnh",
    "true, ПРЕЗИДЕНТ ПРИБЫЛ | встреча прошла",
    "false, ПРЕЗИДЕНТ ПРИБЫЛ В АСТАНУ | Встреча прошла сегодня",
    "false, О мерах поддержки",
    "false, встреча прошла в Астане",
    "false, 2024 - 30",
  })
  void aTextWithoutRegardForCaseHasNoCapitalsBeforeSmallLetters(boolean caseless, String text) {
    List<String[]> sentences =
        List.of(text.split(" \\| ")).stream().map(sentence -> sentence.split(" ")).toList();
    assertEquals(caseless, Headline.isCaseless(sentences));
  }
}
