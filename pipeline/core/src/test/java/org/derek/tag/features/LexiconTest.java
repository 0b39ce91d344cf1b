package org.derek.tag.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LexiconTest {
  private static final Lexicon LEXICON =
      new Lexicon(
          List.of("а", "ом", "ского", "ский"),
          List.of(
              new Lexicon.Entries("country", List.of("Казахстан", "Северная Корея")),
              new Lexicon.Entries("title", List.of("посол"))));

  @Test
  void inflectedEntryIsFoundByItsStem() {
    assertThat(LEXICON.find(new String[] {"с", "Казахстаном", "Посол"}))
        .isEqualTo(List.of(List.of(), List.of("country:U"), List.of("title:U")));
  }

  @Test
  void endingsAddedToTheNominativeLeaveTheEntryWhole() {
    Lexicon added =
        new Lexicon(
            List.of("+ын", "+ты", "+да", "+ның"),
            List.of(new Lexicon.Entries("x", List.of("Алматы", "Жасын", "Қарулы күш"))));
    assertThat(added.find("Алматыда Жас Жасынның Қарулы күшты Алма Алматы".split(" ")))
        .isEqualTo(
            List.of(
                List.of("x:U"),
                List.of(),
                List.of("x:U"),
                List.of("x:B"),
                List.of("x:L"),
                List.of(),
                List.of("x:U")));
    assertThat(added.stem("астананың")).isEqualTo("астана");
    assertThat(added.isEnding("да")).isTrue();
  }

  @Test
  void entryWithCapitalIsNotFoundInSmallLetters() {
    assertThat(LEXICON.find(new String[] {"казахстан"})).isEqualTo(List.of(List.of()));
  }

  @Test
  void withoutCaseEveryEntryIsFoundInSmallLetters() {
    Lexicon lexicon =
        new Lexicon(
            List.of("а", "да"),
            List.of(
                new Lexicon.Entries("acronym", List.of("БҰҰ")),
                new Lexicon.Entries("country", List.of("Казахстан"))));
    Lexicon caseless = lexicon.caseless();
    String[] words = {"казахстана", "бұұ", "бұұ-да"};
    assertThat(lexicon.find(words)).isEqualTo(List.of(List.of(), List.of(), List.of()));
    assertThat(caseless.find(words))
        .isEqualTo(List.of(List.of("country:U"), List.of("acronym:U"), List.of("acronym:U")));
    assertThat(lexicon.isCaseless()).isFalse();
  }

  @Test
  void entryInCapitalsIsFoundInCapitalsOnly() {
    Lexicon lexicon =
        new Lexicon(
            List.of("а", "ее", "ның"),
            List.of(new Lexicon.Entries("acronym", List.of("РАН", "БҰҰ", "ЦК КПК"))));
    assertThat(lexicon.find(new String[] {"РАН", "РАНа", "БҰҰ-ның", "Ранее", "РАНЕЕ", "ран"}))
        .isEqualTo(
            List.of(
                List.of("acronym:U"),
                List.of("acronym:U"),
                List.of("acronym:U"),
                List.of(),
                List.of(),
                List.of()));
    assertThat(lexicon.find(new String[] {"ЦК", "КПК"}))
        .isEqualTo(List.of(List.of("acronym:B"), List.of("acronym:L")));
  }

  @Test
  void endingIsASignOfItsListInCapitalizedWordsOfAnyForm() {
    Lexicon lexicon =
        new Lexicon(
            List.of("а", "у", "ой"),
            List.of(new Lexicon.Entries("surname", List.of("-баев", "-баева"))));
    assertThat(lexicon.find(new String[] {"Сапарбаеву", "Сапарбаевой", "Баев", "сапарбаев"}))
        .isEqualTo(List.of(List.of("surname:S"), List.of("surname:S"), List.of(), List.of()));
  }

  @Test
  void entryOfSeveralTokensMarksTheirPlaces() {
    assertThat(LEXICON.find(new String[] {"Северная", "Корея"}))
        .isEqualTo(List.of(List.of("country:B"), List.of("country:L")));
  }

  @Test
  void savedLexiconFindsTheSame() throws Exception {
    LexiconSerializer serializer = new LexiconSerializer();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    serializer.serialize(LEXICON, bytes);
    Lexicon read = serializer.create(new ByteArrayInputStream(bytes.toByteArray()));
    String[] tokens = {"Посол", "Казахстана", "и", "Северная", "Корея"};
    assertThat(read.find(tokens)).isEqualTo(LEXICON.find(tokens));
  }

  @Test
  void hashedFeatureEqualsTheHashOfItsString() {
    HashedFeatures hashed = new HashedFeatures();
    hashed.add("w", "слово");
    hashed.add("w", "a", "b");
    hashed.add("w", "a", "b", "c");
    assertThat(hashed.take())
        .containsExactly(
            FeatureHash.of("w=слово"), FeatureHash.of("w=a|b"), FeatureHash.of("w=a|b|c"));
  }
}
