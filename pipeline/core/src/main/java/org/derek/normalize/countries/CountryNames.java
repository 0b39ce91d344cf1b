package org.derek.normalize.countries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.derek.language.Models;
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

  public CountryNames {
    names = List.copyOf(names);
  }

  /** The countries of {@code language}, none where it has no such file. */
  public static List<CountryNames> load(Models models, String language) {
    if (!Files.exists(models.file(language, FILE))) {
      return List.of();
    }
    try {
      List<CountryNames> countries = new ArrayList<>();
      for (String line : models.lines(language, FILE)) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3 || fields[0].length() != 2) {
          throw new IllegalArgumentException(
              models.file(language, FILE)
                  + ": needs code, name and other names, tab-separated: "
                  + line);
        }
        MarkedName name = MarkedName.of(fields[1]);
        List<MarkedName> names = new ArrayList<>();
        names.add(name);
        names.addAll(MarkedName.list(fields[2]));
        countries.add(new CountryNames(fields[0], name.plain(), names));
      }
      return countries;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + models.file(language, FILE), e);
    }
  }
}
