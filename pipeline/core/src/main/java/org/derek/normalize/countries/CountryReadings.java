package org.derek.normalize.countries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.normalize.forms.Inflection;
import org.derek.normalize.forms.NameTrie;
import org.derek.normalize.forms.Word;
import org.derek.report.Span;

/**
 * Names of countries that stand for something else in some places, from {@code
 * country-readings.tsv}: name, code or {@value #NONE}, sign, values.
 *
 * <pre>
 * Конго  CD    report      CD; Гома    the report names CD otherwise or says Гома, and not what Конго is by itself
 * РТ     NONE  unless      TJ          the report doesn't name TJ otherwise
 * РК     KR    introduced  KR          the report writes (РК) after a name of KR
 * *      NONE  before      река        any name with this word before it; after: behind it
 * …      NONE  always                  a name that has a country in it but is none
 * </pre>
 *
 * <p>Of the rows of a name the first that holds counts; if none does, the name is what {@code
 * countries.tsv} says. Immutable and safe to share.
 */
public final class CountryReadings {
  private static final String FILE = "country-readings.tsv";
  private static final String NONE = "NONE";
  private static final String ANY = "*";
  private static final int FIELDS = 4;

  /** Most words of a name in {@code before}, and before a country in a name that is none. */
  private static final int LONGEST = 4;

  private final Inflection inflection;
  private final NameTrie<List<Row>> names;
  private final NameTrie<Boolean> none;
  private final List<Row> any = new ArrayList<>();

  private enum Sign {
    ALWAYS,
    REPORT,
    UNLESS,
    INTRODUCED,
    BEFORE,
    AFTER
  }

  /** A row: {@code words} and {@code codes} are its values. */
  private record Row(String code, Sign sign, NameTrie<Boolean> words, Set<String> codes) {}

  private CountryReadings(Inflection inflection) {
    this.inflection = inflection;
    names = new NameTrie<>(inflection);
    none = new NameTrie<>(inflection);
  }

  /** The readings in {@code language}; none where it has no such file. */
  public static CountryReadings load(Models models, String language) {
    CountryReadings readings = new CountryReadings(Inflection.load(models, language));
    Map<String, List<Row>> byName = new LinkedHashMap<>();
    for (List<String> row : Rows.of(models, language, FILE, FIELDS - 1)) {
      readings.read(row, byName, models.file(language, FILE).toString());
    }
    byName.forEach((name, rows) -> readings.names.add(name, List.copyOf(rows)));
    return readings;
  }

  /** The names that have a country in them but are none. */
  static List<String> notCountries(Models models, String language) {
    return Rows.of(models, language, FILE, FIELDS - 1).stream()
        .filter(row -> row.get(2).equals("always"))
        .flatMap(row -> Rows.split(row.get(0).replace("; ", ";"), ';').stream())
        .toList();
  }

  private void read(List<String> row, Map<String, List<Row>> byName, String file) {
    String code = row.get(1);
    if (row.size() > FIELDS || code.length() != 2 && !code.equals(NONE)) {
      throw new IllegalArgumentException(
          file + ": needs name, code or " + NONE + ", sign and values, tab-separated: " + row);
    }
    Sign sign = Sign.valueOf(row.get(2).toUpperCase(Locale.ROOT));
    if (sign == Sign.ALWAYS) {
      Rows.split(row.get(0).replace("; ", ";"), ';').forEach(name -> none.add(name, true));
      return;
    }
    Row reading =
        new Row(code.equals(NONE) ? "" : code, sign, new NameTrie<>(inflection), new HashSet<>());
    for (String value : row.get(3).split("; ", -1)) {
      if (value.matches("[A-Z]{2}")) {
        reading.codes.add(value);
      } else {
        reading.words.add(value, true);
      }
    }
    for (String name : row.get(0).split("; ", -1)) {
      if (name.equals(ANY)) {
        any.add(reading);
      } else {
        byName.computeIfAbsent(name, missing -> new ArrayList<>()).add(reading);
      }
    }
  }

  /** Whether {@code mention} is a name with several readings. */
  public boolean isShared(String mention) {
    List<Word> words = inflection.words(mention);
    return !rows(words, 0, words.size()).isEmpty();
  }

  private List<Row> rows(List<Word> words, int from, int end) {
    return names
        .longest(words, from, false)
        .filter(match -> match.end() == end)
        .map(NameTrie.Match::value)
        .orElse(List.of());
  }

  /** A report's text, to ask what its names of countries stand for. */
  public Text in(String text) {
    return new Text(inflection.words(text));
  }

  /** The words of one report. */
  public final class Text {
    private final List<Word> words;

    private Text(List<Word> words) {
      this.words = words;
    }

    /** Where the text has acronyms with several readings. */
    public List<Span> acronyms() {
      List<Span> acronyms = new ArrayList<>();
      for (int at = 0; at < words.size(); at++) {
        if (words.get(at).acronym()) {
          int start = words.get(at).start();
          names
              .longest(words, at, true)
              .ifPresent(name -> acronyms.add(new Span(start, words.get(name.end() - 1).end())));
        }
      }
      return acronyms;
    }

    /**
     * What the name in {@code [start, end)} stands for: a code, {@code ""} for no country, empty if
     * no row says it.
     *
     * @param usual the code that the name has by itself, {@code ""} if it has none
     * @param named the codes that the report names by names without other readings
     * @param before the code of a country named directly before, with an opening bracket between,
     *     wherever the report introduces this name so
     */
    public Optional<String> reading(
        int start, int end, String usual, Set<String> named, Set<String> before) {
      int from = at(start);
      int to = from;
      while (to < words.size() && words.get(to).start() < end) {
        to++;
      }
      if (isPartOfOther(from, to)) {
        return Optional.of("");
      }
      List<Row> rows = new ArrayList<>(rows(words, from, to));
      rows.addAll(any);
      for (Row row : rows) {
        if (holds(row, from, to, usual, named, before)) {
          return Optional.of(row.code);
        }
      }
      return Optional.empty();
    }

    private boolean isPartOfOther(int from, int to) {
      for (int at = Math.max(0, from - LONGEST); at <= from; at++) {
        int begin = at;
        if (none.longest(words, at, true)
            .filter(name -> name.end() >= to && (name.end() > to || begin < from))
            .isPresent()) {
          return true;
        }
      }
      return none.longest(words, from, true).filter(name -> name.end() == to).isPresent();
    }

    private boolean holds(
        Row row, int from, int to, String usual, Set<String> named, Set<String> before) {
      return switch (row.sign) {
        case ALWAYS -> true;
        case REPORT -> !named.contains(usual) && isNamed(row, named);
        case UNLESS -> !isNamed(row, named);
        case INTRODUCED -> row.codes.stream().anyMatch(before::contains);
        case BEFORE -> endsAt(row, from);
        case AFTER -> to < words.size() && row.words.longest(words, to, false).isPresent();
      };
    }

    private boolean isNamed(Row row, Set<String> named) {
      if (row.codes.stream().anyMatch(named::contains)) {
        return true;
      }
      for (int at = 0; at < words.size(); at++) {
        if (row.words.longest(words, at, true).isPresent()) {
          return true;
        }
      }
      return false;
    }

    private boolean endsAt(Row row, int end) {
      for (int at = Math.max(0, end - LONGEST); at < end; at++) {
        if (row.words.longest(words, at, false).filter(word -> word.end() == end).isPresent()) {
          return true;
        }
      }
      return false;
    }

    private int at(int start) {
      int low = 0;
      int high = words.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (words.get(middle).end() <= start) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
