package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * Spells the names of persons from Vietnam, China and Korea in one Latin way, whether a text has
 * them in Cyrillic or, for Korea, in one of several Latin spellings. A table of surnames and
 * syllables ({@code asian-names.tsv}) says which names these are; a name with any other syllable
 * stays as it is. Immutable and safe to share between threads.
 */
final class AsianNames {
  private static final Pattern PARTS = Pattern.compile("[\\s\\-‑]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST_SYLLABLE = 7;

  /** How many words the names of a scheme have. */
  private enum Length {
    /** Surname and given name of one word, which may have two syllables. */
    TWO,
    /** Three words and more. */
    MORE
  }

  private static final class Scheme {
    private final Length length;
    private final Set<String> surnames = new HashSet<>();
    private final Map<String, String> latin = new HashMap<>();
    private final Map<String, String> latinSurname = new HashMap<>();

    Scheme(Length length) {
      this.length = length;
    }
  }

  private final Map<String, Scheme> schemes = new LinkedHashMap<>();

  AsianNames(Models models) {
    schemes.put("ko", new Scheme(Length.MORE));
    schemes.put("vi", new Scheme(Length.MORE));
    schemes.put("zh", new Scheme(Length.TWO));
    for (List<String> row : Rows.shared(models, "asian-names.tsv", 4)) {
      Scheme scheme = schemes.get(row.get(0));
      boolean surname = row.get(1).equals("surname");
      List<String> latin = Rows.split(row.get(3), ' ');
      List<String> forms = new ArrayList<>(Rows.split(row.get(2), ' '));
      if (latin.size() > 1 || row.get(0).equals("ko")) {
        forms.addAll(latin);
      }
      for (String form : forms) {
        (surname ? scheme.latinSurname : scheme.latin).putIfAbsent(form, latin.get(0));
        if (surname) {
          scheme.surnames.add(form);
        }
      }
    }
  }

  /** The one Latin spelling of a name, its surname first; empty for other names. */
  Optional<String> latin(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    List<String> words = Arrays.asList(PARTS.split(lower, -1));
    boolean two = words.size() == 2 && SPACES.split(lower, -1).length == 2;
    for (Scheme scheme : schemes.values()) {
      Optional<String> latin =
          scheme.length == Length.TWO
              ? two ? ofTwo(scheme, words) : Optional.empty()
              : words.size() > 2 ? ofMore(scheme, words) : Optional.empty();
      if (latin.isPresent()) {
        return latin;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofTwo(Scheme scheme, List<String> words) {
    String surname = scheme.latinSurname.get(words.get(0));
    if (surname == null) {
      return Optional.empty();
    }
    String given = words.get(1);
    String one = scheme.latin.get(given);
    if (one != null) {
      return Optional.of(surname + " " + one);
    }
    // Palladius divides before a consonant; where not, there is a hard sign
    for (int at = 1; at < Math.min(LONGEST_SYLLABLE + 1, given.length()); at++) {
      String first = scheme.latin.get(given.substring(0, at));
      String second = scheme.latin.get(given.substring(at));
      if (first != null && second != null) {
        return Optional.of(surname + " " + first + second);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofMore(Scheme scheme, List<String> words) {
    List<String> ordered = words;
    int last = words.size() - 1;
    if (!scheme.surnames.contains(words.get(0)) && scheme.surnames.contains(words.get(last))) {
      ordered = new ArrayList<>(words.subList(0, last));
      ordered.add(0, words.get(last));
    }
    String surname = scheme.latinSurname.get(ordered.get(0));
    if (surname == null) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder(surname);
    for (String word : ordered.subList(1, ordered.size())) {
      String syllable = scheme.latin.get(word);
      if (syllable == null) {
        return Optional.empty();
      }
      out.append(' ').append(syllable);
    }
    return Optional.of(out.toString());
  }
}
