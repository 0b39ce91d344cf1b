package org.derek.normalize.places;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.normalize.forms.MarkedName;

/**
 * What the names of one place have in common in all languages: Мәскеу, Москва and Mát-xcơ-va have
 * one key. Names of different places may share a key; they rarely do within a country. Immutable
 * and safe to share between threads.
 */
public final class PlaceKeys {
  private static final String FILE = "place-keys.tsv";
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9 ]");

  /** Names kept; those of an archive are far fewer. */
  private static final int KEPT = 20_000;

  private final Map<String, String> letters = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> kinds = new HashSet<>();
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> keys = new ConcurrentHashMap<>();

  private record Rule(Pattern pattern, String replacement) {}

  /** Loads the rules and the capitals of all languages. */
  public PlaceKeys(Models models) {
    for (List<String> row : Rows.shared(models, "transliteration.tsv", 1)) {
      letters.put(row.get(0), row.size() > 1 ? row.get(1) : "");
    }
    for (List<String> row : Rows.shared(models, FILE, 2)) {
      switch (row.get(0)) {
        case "letters" -> rules.add(new Rule(Pattern.compile(row.get(1)), row.get(2)));
        case "kind" -> kinds.addAll(Rows.split(row.get(1), ' '));
        case "same" -> {}
        default -> throw new IllegalArgumentException(FILE + ": letters, kind or same: " + row);
      }
    }
    for (String language : models.languages()) {
      for (List<String> row : Rows.of(models, language, "places.tsv", 2)) {
        if (row.get(0).equals("capital")) {
          addCapital(row);
        }
      }
    }
    for (List<String> row : Rows.shared(models, FILE, 2)) {
      if (row.get(0).equals("same")) {
        List<String> names = MarkedName.list(row.get(1)).stream().map(MarkedName::plain).toList();
        String key = known.getOrDefault(bare(names.get(0)), key(names.get(0)));
        names.forEach(name -> known.putIfAbsent(bare(name), key));
      }
    }
    keys.clear();
  }

  private void addCapital(List<String> row) {
    String key = row.get(1).toLowerCase(Locale.ROOT) + "-capital";
    known.putIfAbsent(bare(MarkedName.of(row.get(2)).plain()), key);
    if (row.size() > 3) {
      MarkedName.list(row.get(3)).forEach(name -> known.putIfAbsent(bare(name.plain()), key));
    }
  }

  /** The key of a place's name in any language; empty if it has no letter. */
  public String key(String name) {
    String key = keys.get(name);
    if (key == null) {
      key = made(name);
      if (keys.size() < KEPT) {
        keys.put(name, key);
      }
    }
    return key;
  }

  private String made(String name) {
    String bare = bare(name);
    String same = known.get(bare);
    if (same != null) {
      return same;
    }
    StringBuilder latin = new StringBuilder();
    bare.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> latin.append(letters.getOrDefault(letter, letter)));
    String key = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder plain = new StringBuilder();
    key.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> plain.append(letters.getOrDefault(letter, letter)));
    key = OTHER.matcher(plain).replaceAll("").replace(" ", "");
    String whole = key;
    for (Rule rule : rules) {
      key = rule.pattern().matcher(key).replaceAll(rule.replacement());
    }
    key = DOUBLED.matcher(key).replaceAll("$1");
    return key.isEmpty() ? whole : key;
  }

  /** The words of a name in lower case, without those that say what kind of place it is. */
  private String bare(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    List<String> words = WORDS.splitAsStream(lower).filter(word -> !word.isEmpty()).toList();
    List<String> bare = words.stream().filter(word -> !kinds.contains(word)).toList();
    return String.join(" ", bare.isEmpty() ? words : bare);
  }
}
