package org.derek.normalize.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.derek.report.Derivation;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Span;
import org.junit.jupiter.api.Test;

/** How names say where their value comes from. */
final class NameDerivationsTest {
  private final StringBuilder text = new StringBuilder();
  private final List<Mention> mentions = new ArrayList<>();

  @Test
  void shortFormsPointToTheFullNameAsItIsWritten() {
    person("Байменова", "Алихан Байменов");
    person("Алиханом Байменовым", "Алихан Байменов");
    person("Алихан Байменов", "Алихан Байменов");
    person("А. Байменов", "Алихан Байменов");
    assertThat(rules()).containsExactly("short-form", "inflected", "as-written", "initials");
    Span full = mentions.get(2).span();
    assertThat(NameDerivations.of(mentions))
        .extracting(mention -> mention.derivation().orElseThrow().at())
        .containsExactly(Optional.of(full), Optional.empty(), Optional.empty(), Optional.of(full));
  }

  @Test
  void acronymThatNoMentionExplainsHasAnAnchorWithoutPlace() {
    add(MentionType.ORGANIZATION, "ПРООН", "Программа развития ООН", "organization/undp");
    assertThat(NameDerivations.of(mentions).get(0).derivation())
        .contains(
            new Derivation("acronym", Optional.of("Программа развития ООН"), Optional.empty()));
  }

  @Test
  void caseAndQuotationMarksDontMakeAnotherName() {
    add(MentionType.ORGANIZATION, "АО «ҚАЗПОШТА»", "АО «Қазпошта»", "organization/kazposhta");
    assertThat(rules()).containsExactly("as-written");
  }

  @Test
  void datesAndNamesWithoutValueStayAsTheyAre() {
    mentions.add(Mention.of(MentionType.DATE, new Span(0, 4), "2024", 1).withNorm("2024"));
    mentions.add(Mention.of(MentionType.PERSON, new Span(0, 1), "Я", 1));
    assertThat(NameDerivations.of(mentions)).isEqualTo(mentions);
  }

  private List<String> rules() {
    return NameDerivations.of(mentions).stream()
        .map(mention -> mention.derivation().orElseThrow().rule())
        .toList();
  }

  private void person(String words, String norm) {
    add(MentionType.PERSON, words, norm, "person/alikhan-baimenov");
  }

  private void add(MentionType type, String words, String norm, String entity) {
    Span span = new Span(text.length(), text.length() + words.length());
    text.append(words).append(' ');
    mentions.add(Mention.of(type, span, text, 1).withNorm(norm).withEntity(entity));
  }
}
