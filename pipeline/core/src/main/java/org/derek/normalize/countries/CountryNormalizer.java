package org.derek.normalize.countries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.language.Models;
import org.derek.language.PerLanguage;
import org.derek.normalize.forms.Inflection;
import org.derek.normalize.forms.MarkedName;
import org.derek.normalize.forms.NameTrie;
import org.derek.normalize.forms.Word;

/**
 * ISO codes of country names in the languages that have {@code countries.tsv}. Immutable and safe
 * to share between threads; made once.
 */
public final class CountryNormalizer {
  private final PerLanguage<Language> languages;

  private record Country(String code, boolean everyday) {
    /** What a name stands for that has a country in it but is none. */
    private static final Country NONE = new Country("", false);
  }

  private record Language(
      Inflection inflection,
      NameTrie<Country> mentions,
      NameTrie<Country> text,
      Spellings spellings,
      Map<String, String> names) {}

  /** The names of {@code models}, those of a language loaded when they are first asked for. */
  public CountryNormalizer(Models models) {
    languages = new PerLanguage<>(models, language -> load(models, language));
  }

  private static Language load(Models models, String code) {
    Inflection inflection = Inflection.load(models, code);
    Language language =
        new Language(
            inflection,
            new NameTrie<>(inflection),
            new NameTrie<>(inflection),
            Spellings.load(models, code, inflection),
            new HashMap<>());
    for (CountryNames country : CountryNames.load(models, code)) {
      language.names.put(country.code(), country.name());
      for (MarkedName name : country.names()) {
        Country value = new Country(country.code(), name.everyday());
        language.mentions.add(name.name(), value);
        language.spellings.add(name.plain(), country.code());
        if (!name.alone()) {
          language.text.add(name.name(), value);
        }
      }
    }
    for (String name : CountryReadings.notCountries(models, code)) {
      language.mentions.add(name, Country.NONE);
      language.text.add(name, Country.NONE);
    }
    for (CountryNames country : CountryNames.adjectives(models, code)) {
      for (MarkedName adjective : country.names()) {
        language.text.add(adjective.name(), new Country(country.code(), adjective.everyday()));
      }
    }
    return language;
  }

  /**
   * The code of the country that {@code mention} names: ISO 3166-1 alpha-2, or the two letters kept
   * by ISO 3166-3 for a former state ({@code SU}, {@code YU}, {@code CS}, {@code DD}). A mention
   * with other words around one country's name has the code of that country.
   *
   * @param mention the mention's words, in any case form and letter case
   * @param language language code of the sentence
   */
  public Optional<String> code(String mention, String language) {
    Language data = languages.of(language).orElse(null);
    if (data == null) {
      return Optional.empty();
    }
    List<Word> words = data.inflection.words(mention);
    Set<String> found = new LinkedHashSet<>();
    for (int at = 0; at < words.size(); ) {
      Optional<NameTrie.Match<Country>> match = longest(data.mentions, words, at, false);
      match.ifPresent(country -> found.add(country.value().code()));
      at = match.map(NameTrie.Match::end).orElse(at + 1);
    }
    boolean other = found.remove(Country.NONE.code());
    if (found.isEmpty() && !other) {
      return data.spellings.code(mention);
    }
    Optional<String> spelled = other ? Optional.empty() : data.spellings.whole(mention);
    if (spelled.isPresent() && !isWhole(data.mentions, words)) {
      return spelled;
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /** Whether {@code mention} only counts where a country is known to be named. */
  public boolean isDoubtful(String mention, String language) {
    Language data = languages.of(language).orElse(null);
    return data != null
        && code(mention, language).isPresent()
        && data.text.longest(data.inflection.words(mention), 0, false).isEmpty();
  }

  private static boolean isWhole(NameTrie<Country> names, List<Word> words) {
    return longest(names, words, 0, false).filter(name -> name.end() == words.size()).isPresent();
  }

  /** The longest name at a place that is no part of a longer word with hyphens. */
  private static Optional<NameTrie.Match<Country>> longest(
      NameTrie<Country> names, List<Word> words, int at, boolean capitals) {
    return continues(words, at)
        ? Optional.empty()
        : names.longest(words, at, capitals).filter(match -> !continues(words, match.end() + 1));
  }

  /** Whether a word goes on with a small letter after a hyphen: <i>ma</i> in <i>Xô-ma-li</i>. */
  private static boolean continues(List<Word> words, int at) {
    return at >= 2
        && at < words.size()
        && words.get(at - 1).form().equals("-")
        && words.get(at - 1).joined()
        && words.get(at).joined()
        && !words.get(at).capital()
        && Character.isLetter(words.get(at).form().charAt(0));
  }

  /**
   * The code of the country that is named inside an organization's name, for example {@code KR} for
   * <i>Министерство внутренних дел Республики Корея</i>, or that its capitalized adjective says
   * (<i>Китайская академия</i>); of several the first; empty where it names none or begins with two
   * that are joined by a dash.
   */
  public Optional<String> codeIn(String organizationName, String language) {
    Language data = languages.of(language).orElse(null);
    if (data == null) {
      return Optional.empty();
    }
    List<Word> words = data.inflection.words(organizationName);
    for (int at = 0; at < words.size(); at++) {
      Optional<NameTrie.Match<Country>> match = longest(data.text, words, at, true);
      if (match.isPresent() && match.get().value() == Country.NONE) {
        at = match.get().end() - 1;
      } else if (match.isPresent()
          && !(match.get().value().everyday() && besideCapital(words, at, match.get().end()))) {
        int end = match.get().end();
        boolean joined =
            end + 1 < words.size()
                && words.get(end).form().equals("-")
                && longest(data.text, words, end + 1, true).isPresent();
        return joined ? Optional.empty() : Optional.of(match.get().value().code());
      }
    }
    return Optional.empty();
  }

  /**
   * A name cut at the countries in it.
   *
   * @param parts what stands before, between and after the countries; one more than codes
   * @param codes their codes, in order
   */
  public record Cut(List<String> parts, List<String> codes) {}

  /**
   * Cuts {@code name} at the countries that it names, in any form, or by a capitalized adjective.
   */
  public Cut cut(String name, String language) {
    Language data = languages.of(language).orElse(null);
    List<String> parts = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    int from = 0;
    List<Word> words = data == null ? List.of() : data.inflection.words(name);
    for (int at = 0; at < words.size(); ) {
      Optional<NameTrie.Match<Country>> match = longest(data.text, words, at, true);
      if (match.isPresent() && match.get().value() != Country.NONE) {
        parts.add(name.substring(from, words.get(at).start()));
        codes.add(match.get().value().code());
        at = match.get().end();
        from = words.get(at - 1).end();
      } else {
        at = match.map(NameTrie.Match::end).orElse(at + 1);
      }
    }
    parts.add(name.substring(from));
    return new Cut(List.copyOf(parts), List.copyOf(codes));
  }

  private static boolean besideCapital(List<Word> words, int start, int end) {
    return (start > 0 && words.get(start - 1).capital())
        || (end < words.size() && words.get(end).capital());
  }

  /**
   * The everyday name of a country in {@code language}, nominative; {@code code} itself where the
   * language has no name for it.
   */
  public String name(String code, String language) {
    Language data = languages.of(language).orElse(null);
    return data == null ? code : data.names.getOrDefault(code, code);
  }
}
