package org.derek.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.derek.language.Models;
import org.junit.jupiter.api.Test;

final class SuffixRulesTest {
  private static final List<String> RULES =
      List.of(
          "letters\tback\tа",
          "letters\tfront\te",
          "letters\tneutral\tи",
          "letters\tlast\tр",
          "suffix\tлар/лер\tк\t2",
          "suffix\tда\tр last",
          "suffix\tс\t-шы",
          "word\tкакда",
          "final\tг\tк",
          "stem\tхалк\tхалык");

  @Test
  void suffixesFollowHarmonyAndTheLettersBefore() {
    SuffixRules rules = new SuffixRules(RULES);
    assertThat(rules.stem("каклар")).isEqualTo("как");
    assertThat(rules.stem("каклер")).isEqualTo("каклер");
    assertThat(rules.stem("киклер")).isEqualTo("кик");
    assertThat(rules.stem("катлар")).isEqualTo("катлар");
    assertThat(rules.stem("каклардa")).isEqualTo("каклардa");
    assertThat(rules.stem("какларда")).isEqualTo("как");
  }

  @Test
  void knownWordsAssimilationAndIrregularStemsCount() {
    SuffixRules rules = new SuffixRules(RULES);
    assertThat(rules.stem("какда")).isEqualTo("какда");
    assertThat(rules.stem("басшыс")).isEqualTo("басшы");
    assertThat(rules.stem("пас")).isEqualTo("пас");
    assertThat(rules.stem("таг")).isEqualTo("так");
    assertThat(rules.stem("халклар")).isEqualTo("халык");
    assertThat(rules.stem("")).isEmpty();
  }

  @Test
  void aLineThatIsNoRuleIsQuoted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SuffixRules(List.of("sufix\tа\tб")))
        .withMessageContaining("sufix");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SuffixRules(List.of("suffix\tа\tnowhere")))
        .withMessageContaining("nowhere");
  }

  @Property(tries = 200)
  void everyWordHasAStem(
      @ForAll @StringLength(min = 4, max = 9) @CharRange(from = 'а', to = 'я') String word)
      throws IOException {
    for (String language : Models.standard().languages()) {
      var file = Models.standard().file(language, "search-suffixes.tsv");
      if (Files.exists(file)) {
        SuffixRules rules =
            new SuffixRules(Models.standard().lines(language, "search-suffixes.tsv"));
        String stem = rules.stem(word);
        assertThat(stem).isNotEmpty();
        assertThat(stem.length()).isLessThanOrEqualTo(word.length() + 1);
      }
    }
  }
}
