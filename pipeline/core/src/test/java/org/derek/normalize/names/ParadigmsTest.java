package org.derek.normalize.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.derek.language.Rows;
import org.junit.jupiter.api.Test;

final class ParadigmsTest {
  @Test
  void everyParadigmReadsItsExample() {
    for (String language : Marked.MODELS.languages()) {
      Paradigms paradigms = new Paradigms(Marked.MODELS, language);
      for (List<String> row : Rows.of(Marked.MODELS, language, "paradigms.tsv", 6)) {
        List<String> example = Rows.split(row.get(5).replace(" > ", ">"), '>');
        assertThat(paradigms.readings(example.get(1), row.get(0)))
            .as(row.toString())
            .anyMatch(form -> form.lemma().equals(example.get(0)) && !form.isNominative());
      }
    }
  }

  @Test
  void everyAdjectiveRowAgreesWithItsExample() {
    for (String language : Marked.MODELS.languages()) {
      OrganizationGrammar grammar =
          new OrganizationGrammar(Marked.MODELS, language, new WordForms(Marked.MODELS, language));
      for (List<String> row : Rows.of(Marked.MODELS, language, "adjectives.tsv", 4)) {
        List<String> example = Rows.split(row.get(3).replace(" > ", ">"), '>');
        List<Nominative> readings = grammar.readings(example.get(0), Set.of());
        assertThat(readings.get(0).name()).isEqualTo(example.get(1));
      }
    }
  }
}
