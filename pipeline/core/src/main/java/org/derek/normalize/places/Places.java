package org.derek.normalize.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.derek.language.Models;
import org.derek.language.PerLanguage;
import org.derek.normalize.forms.NameTrie;
import org.derek.normalize.forms.Word;
import org.derek.report.Span;
import org.derek.segment.Segmentation;
import org.derek.segment.Sentence;
import org.derek.segment.Token;

/**
 * Finds cities, districts, regions and countries by name. Immutable and safe to share between
 * threads; made once.
 */
public final class Places {
  private final PerLanguage<Gazetteer> gazetteers;

  /** The places of {@code models}, those of a language loaded when they are first asked for. */
  public Places(Models models) {
    gazetteers = new PerLanguage<>(models, language -> Gazetteer.load(models, language));
  }

  /**
   * The places that the sentences name, longest match first, without overlaps, by position. A name
   * needs its capitals; one that is also an everyday word or a first name counts only where it is
   * not the first word of the sentence, has no capitalized neighbour and no word before it that
   * announces a person.
   *
   * @param text the report's text, which the segmentation points into
   */
  public List<PlaceMention> find(String text, Segmentation segmentation) {
    List<PlaceMention> found = new ArrayList<>();
    for (Sentence sentence : segmentation.sentences()) {
      gazetteers.of(sentence.language()).ifPresent(gazetteer -> find(sentence, gazetteer, found));
    }
    return found;
  }

  private static void find(Sentence sentence, Gazetteer gazetteer, List<PlaceMention> found) {
    Words words = Words.of(sentence, gazetteer);
    for (int at = 0; at < words.words.size(); ) {
      Optional<NameTrie.Match<Gazetteer.Place>> match =
          gazetteer.names().longest(words.words, at, true);
      int end = match.map(NameTrie.Match::end).orElse(at + 1);
      if (match.isPresent()) {
        Gazetteer.Place place = match.get().value();
        if (place.everyday() && !words.isName(at, end, gazetteer)) {
          end = at + 1;
        } else if (place != Gazetteer.NOWHERE) {
          found.add(
              new PlaceMention(
                  words.span(at, end),
                  place.canonical(),
                  place.name(),
                  place.country(),
                  place.kind(),
                  sentence.language()));
        }
      }
      at = end;
    }
  }

  /** The words of a sentence with the places of its text that they stand at. */
  private record Words(List<Word> words, List<Span> spans) {
    static Words of(Sentence sentence, Gazetteer gazetteer) {
      List<Word> words = new ArrayList<>();
      List<Span> spans = new ArrayList<>();
      int end = -1;
      for (Token token : sentence.tokens()) {
        boolean exact = token.text().length() == token.span().length();
        for (Word word : gazetteer.inflection().words(token.text())) {
          int start = token.span().start();
          spans.add(exact ? new Span(start + word.start(), start + word.end()) : token.span());
          words.add(
              new Word(
                  word.form(),
                  word.start(),
                  word.end(),
                  word.capital(),
                  word.acronym(),
                  word.joined() || (word.start() == 0 && start == end)));
        }
        end = token.span().end();
      }
      return new Words(words, spans);
    }

    Span span(int from, int to) {
      return new Span(spans.get(from).start(), spans.get(to - 1).end());
    }

    boolean isName(int from, int to, Gazetteer gazetteer) {
      return from > 0
          && Character.isLetterOrDigit(words.get(from - 1).form().codePointAt(0))
          && !words.get(from - 1).capital()
          && !gazetteer.notAfter().contains(words.get(from - 1).form())
          && (to == words.size() || !words.get(to).capital());
    }
  }
}
