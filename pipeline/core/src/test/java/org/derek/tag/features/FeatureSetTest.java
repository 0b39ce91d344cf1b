package org.derek.tag.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FeatureSetTest {
  private static final Lexicon LEXICON =
      new Lexicon(
          List.of("а"),
          List.of(
              new Lexicon.Entries("given", List.of("Тимур")),
              new Lexicon.Entries("orghead", List.of("клуб"))));
  private static final List<String[]> DOCUMENT =
      List.of(
          "Вчера Тимур Кобдин возглавил клуб « Белые Волки »".split(" "),
          "Кобдин и Волки победили , сказал Кобдин".split(" "));

  private static List<String> features(Set<FeatureGroup> without) {
    FeatureSet set = new FeatureSet(LEXICON, without);
    DocumentView document = set.document(DOCUMENT);
    List<String> features = new ArrayList<>();
    for (String[] tokens : DOCUMENT) {
      SentenceView sentence = set.sentence(tokens, document);
      for (int i = 0; i < tokens.length; i++) {
        set.write(sentence, i, new NamedFeatures(features));
      }
    }
    return features;
  }

  @ParameterizedTest
  @EnumSource(FeatureGroup.class)
  void groupLeftOutTakesItsFeaturesAlone(FeatureGroup group) {
    Set<String> all = new HashSet<>(features(Set.of()));
    Set<String> rest = new HashSet<>(features(Set.of(group)));
    assertThat(rest).hasSizeLessThan(all.size());
    if (group != FeatureGroup.LEXICONS) {
      assertThat(all).containsAll(rest);
    }
  }

  @Test
  void withoutListsNoFeatureKnowsOne() {
    assertThat(features(Set.of())).anyMatch(each -> each.contains("given:U"));
    assertThat(features(Set.of(FeatureGroup.LEXICONS)))
        .noneMatch(each -> each.contains("given:U") || each.contains("orghead:U"));
  }

  @Test
  void withoutAnyGroupOnlyTheBiasIsLeft() {
    assertThat(new HashSet<>(features(Set.of(FeatureGroup.values())))).containsExactly("bias=");
  }
}
