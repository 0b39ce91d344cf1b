package org.derek.normalize.places;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.derek.language.Models;
import org.derek.language.Rows;
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
  static final Place NOWHERE = new Place("", "", "", PlaceMention.Kind.REGION, false);

  /** What a name stands for: the place by its first name, and the name itself. */
  record Place(
      String canonical, String name, String country, PlaceMention.Kind kind, boolean everyday) {}

  static Gazetteer load(Models models, String language) {
    Inflection inflection = Inflection.load(models, language);
    Gazetteer gazetteer = new Gazetteer(inflection, new NameTrie<>(inflection), new HashSet<>());
    for (CountryNames country : CountryNames.load(models, language)) {
      gazetteer.add(country.name(), country.code(), PlaceMention.Kind.COUNTRY, country.names());
    }
    for (List<String> row : Rows.of(models, language, FILE, 2)) {
      gazetteer.read(row, models.file(language, FILE).toString());
    }
    return gazetteer;
  }

  private void read(List<String> row, String file) {
    if (row.get(0).equals(NOT_AFTER)) {
      notAfter.addAll(Rows.split(row.get(1), ' '));
      return;
    }
    if (row.get(0).equals(NOT_A_PLACE)) {
      MarkedName.list(row.get(1)).forEach(name -> names.add(name.name(), NOWHERE));
      return;
    }
    if (row.size() < 3 || row.size() > 4 || row.get(1).length() != 2) {
      throw new IllegalArgumentException(
          file + ": needs kind, country, name and other names, tab-separated: " + row);
    }
    MarkedName name = MarkedName.of(row.get(2));
    List<MarkedName> names = new ArrayList<>();
    names.add(name);
    if (row.size() == 4) {
      names.addAll(MarkedName.list(row.get(3)));
    }
    PlaceMention.Kind kind = PlaceMention.Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
    add(name.plain(), row.get(1), kind, names);
  }

  private void add(String canonical, String country, PlaceMention.Kind kind, List<MarkedName> all) {
    for (MarkedName name : all) {
      if (!name.alone()) {
        names.add(name.name(), new Place(canonical, name.plain(), country, kind, name.everyday()));
      }
    }
  }
}
