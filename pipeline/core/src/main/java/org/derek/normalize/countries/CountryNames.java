package org.derek.normalize.countries;

import java.util.ArrayList;
import java.util.List;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.normalize.forms.MarkedName;

/**
 * The countries of {@code countries.tsv}: code, everyday name, other names. Read by {@link
 * CountryNormalizer} and, for names in running text, by {@code places}.
 *
 * @param code ISO 3166-1 alpha-2 or the two letters of ISO 3166-3
 * @param name everyday name, nominative
 * @param names all names with their marks, the everyday one first
 */
public record CountryNames(String code, String name, List<MarkedName> names) {
  private static final String FILE = "countries.tsv";
  private static final int NAME_FIELDS = 3;
  private static final String ADJECTIVES = "country-adjectives.tsv";
  private static final int ADJECTIVE_FIELDS = 2;

  public CountryNames {
    names = List.copyOf(names);
  }

  /** The countries of {@code language}, none where it has no such file. */
  public static List<CountryNames> load(Models models, String language) {
    return load(models, language, FILE, NAME_FIELDS);
  }

  /**
   * The adjectives of countries by which an organization's name says its country; none where the
   * language has no such file.
   */
  static List<CountryNames> adjectives(Models models, String language) {
    return load(models, language, ADJECTIVES, ADJECTIVE_FIELDS);
  }

  private static List<CountryNames> load(
      Models models, String language, String file, int fieldCount) {
    List<CountryNames> countries = new ArrayList<>();
    for (List<String> row : Rows.of(models, language, file, 1)) {
      if (row.size() != fieldCount || row.get(0).length() != 2) {
        throw new IllegalArgumentException(
            models.file(language, file)
                + ": needs code and "
                + (fieldCount - 1)
                + " columns of names, tab-separated: "
                + row);
      }
      List<MarkedName> names =
          row.stream().skip(1).flatMap(cell -> MarkedName.list(cell).stream()).toList();
      countries.add(new CountryNames(row.get(0), names.get(0).plain(), names));
    }
    return countries;
  }
}
