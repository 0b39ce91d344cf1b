package org.derek.normalize.countries;

import java.util.Optional;
import org.derek.language.Models;

/**
 * ISO codes of country names in the languages that have {@code countries.tsv}. Immutable and safe
 * to share between threads; made once.
 */
public final class CountryNormalizer {
  /** Loads the names of every language of {@code models}. */
  public CountryNormalizer(Models models) {
    models.languages();
  }

  /**
   * The code of the country that {@code mention} names: ISO 3166-1 alpha-2, or the two letters kept
   * by ISO 3166-3 for a former state ({@code SU}, {@code YU}, {@code CS}, {@code DD}).
   *
   * @param mention the mention's words, in any case form and letter case
   * @param language language code of the sentence
   */
  public Optional<String> code(String mention, String language) {
    return Optional.empty();
  }

  /**
   * The code of the country that is named inside an organization's name, for example {@code KR} for
   * <i>Министерство внутренних дел Республики Корея</i>; empty where it names none.
   */
  public Optional<String> codeIn(String organizationName, String language) {
    return Optional.empty();
  }

  /**
   * The everyday name of a country in {@code language}, nominative; {@code code} itself where the
   * language has no name for it.
   */
  public String name(String code, String language) {
    return code;
  }
}
