package org.derek.normalize.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.derek.language.Models;
import org.derek.normalize.countries.CountryNames;
import org.derek.normalize.forms.Inflection;
import org.derek.normalize.forms.MarkedName;
import org.derek.normalize.forms.NameTrie;

/**
 * The places of one language, from {@code places.tsv}: kind, country, name, other names; and the
 * countries of {@code countries.tsv}. Rows {@code NOT_AFTER} list words that announce a person, so
 * that an everyday name after them is no place; {@code NOT_A_PLACE} lists longer names that are
 * none.
 */
record Gazetteer(Inflection inflection, NameTrie<Place> names, Set<String> notAfter) {
  private static final String FILE = "places.tsv";
  private static final String NOT_AFTER = "NOT_AFTER";
  private static final String NOT_A_PLACE = "NOT_A_PLACE";

  /** What the names of {@code NOT_A_PLACE} stand for. */
  static final Place NOWHERE = new Place("", "", PlaceMention.Kind.REGION, false);

  record Place(String canonical, String country, PlaceMention.Kind kind, boolean everyday) {}

  static Gazetteer load(Models models, String language) {
    Inflection inflection = Inflection.load(models, language);
    Gazetteer gazetteer = new Gazetteer(inflection, new NameTrie<>(inflection), new HashSet<>());
    for (CountryNames country : CountryNames.load(models, language)) {
      gazetteer.add(country.name(), country.code(), PlaceMention.Kind.COUNTRY, country.names());
    }
    if (Files.exists(models.file(language, FILE))) {
      try {
        for (String line : models.lines(language, FILE)) {
          gazetteer.read(line, models.file(language, FILE).toString());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + models.file(language, FILE), e);
      }
    }
    return gazetteer;
  }

  private void read(String line, String file) {
    String[] fields = line.split("\t", -1);
    if (fields[0].equals(NOT_AFTER)) {
      notAfter.addAll(List.of(fields[1].split(" ")));
      return;
    }
    if (fields[0].equals(NOT_A_PLACE)) {
      MarkedName.list(fields[1]).forEach(name -> names.add(name.name(), NOWHERE));
      return;
    }
    if (fields.length < 3 || fields.length > 4 || fields[1].length() != 2) {
      throw new IllegalArgumentException(
          file + ": needs kind, country, name and other names, tab-separated: " + line);
    }
    MarkedName name = MarkedName.of(fields[2]);
    List<MarkedName> names = new ArrayList<>();
    names.add(name);
    if (fields.length == 4) {
      names.addAll(MarkedName.list(fields[3]));
    }
    PlaceMention.Kind kind = PlaceMention.Kind.valueOf(fields[0].toUpperCase(Locale.ROOT));
    add(name.plain(), fields[1], kind, names);
  }

  private void add(String canonical, String country, PlaceMention.Kind kind, List<MarkedName> all) {
    for (MarkedName name : all) {
      if (!name.alone()) {
        names.add(name.name(), new Place(canonical, country, kind, name.everyday()));
      }
    }
  }
}
