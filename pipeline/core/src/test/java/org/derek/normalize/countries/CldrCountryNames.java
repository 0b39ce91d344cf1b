package org.derek.normalize.countries;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Prints a first {@code countries.tsv} for a language from CLDR: code, name, short name if it has
 * another. The committed files began as this and were edited since.
 */
public final class CldrCountryNames {
  private static final Set<String> RESERVED = Set.of("DG", "EA", "IC");

  private CldrCountryNames() {}

  /** Prints the names in the language of {@code arguments[0]}. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String code : codes()) {
      Set<String> names = names(code, arguments[0]);
      out.println(code + "\t" + names.stream().collect(Collectors.joining("\t")));
    }
  }

  /** All codes of ISO 3166-1; without the codes that it only reserves for parts of countries. */
  static Set<String> codes() {
    Set<String> codes = new TreeSet<>(Arrays.asList(ULocale.getISOCountries()));
    codes.removeAll(RESERVED);
    return codes;
  }

  /** The names that CLDR gives a country, the usual one first. */
  static Set<String> names(String code, String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    Set<String> names = new LinkedHashSet<>();
    names.add(LocaleDisplayNames.getInstance(locale).regionDisplayName(code));
    names.add(
        LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT)
            .regionDisplayName(code));
    return names;
  }
}
