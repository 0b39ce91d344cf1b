package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * What names of organizations leave to the rest of the document: the place of their level, where
 * they end with the word for it ("the people's committee of the province") or imply it, and the
 * full name of a parent that they name shortly. The words are data ({@code organizations.tsv});
 * immutable and safe to share.
 */
final class ImpliedParts {
  private static final int LONGEST_PLACE = 4;
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:\\s|(?<=\\.))(\\p{Lu}[\\p{L}\\p{M}.]*(?:(?:\\s|\\s-\\s)\\p{Lu}[\\p{L}\\p{M}]*){0,3}|\\d{1,2})");

  /** A place and the word for its level before it. */
  private record Told(String form, String place) {}

  private record Level(Pattern ending, Pattern before) {}

  private final List<Level> levels = new ArrayList<>();
  private final List<Pattern> parents = new ArrayList<>();
  private final Set<String> places = new HashSet<>();

  ImpliedParts(Models models, String language, RowsByKind rows) {
    for (List<String> row : rows.of("level")) {
      levels.add(level("(?<=\\s)(?:" + row.get(1) + ")$", row.get(2)));
    }
    for (List<String> row : rows.of("of-level")) {
      levels.add(level("^(?:" + row.get(1) + ")$", row.get(2)));
    }
    rows.values("of-parent")
        .forEach(words -> parents.add(Pattern.compile("(?<=\\s)(?:" + words + ")$")));
    if (!levels.isEmpty()) {
      for (List<String> row : Rows.of(models, language, "places.tsv", 1)) {
        if (row.size() > 2) {
          places.add(row.get(2).replace("=", "").replace("!", ""));
        }
      }
    }
  }

  private static Level level(String ending, String forms) {
    String before =
        Rows.split(forms, ';').stream()
            .map(form -> isAcronym(form) ? form + "\\.?" : form)
            .collect(Collectors.joining("|"));
    return new Level(
        Pattern.compile(ending),
        Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:" + before + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /**
   * A name with the place that it leaves out.
   *
   * @param name canonical name
   * @param text the document's text
   * @param ends where names of organizations end in it: what is no known place has to stand there
   * @param position where the name stands in it
   * @return empty if the name leaves no place out or the document doesn't tell it
   */
  Optional<String> withPlace(String name, String text, Set<Integer> ends, int position) {
    for (Level level : levels) {
      Matcher ending = level.ending().matcher(name);
      if (ending.find()) {
        return nearest(level, text, ends, position)
            .map(
                told ->
                    isAcronym(ending.group()) || isAcronym(told.place())
                        ? name.substring(0, ending.start()) + told.form() + told.place()
                        : name + " " + told.place());
      }
    }
    return Optional.empty();
  }

  /** The place of a level that is told last before a position, else first after it. */
  private Optional<Told> nearest(Level level, String text, Set<Integer> ends, int position) {
    TreeMap<Integer, Told> told = new TreeMap<>();
    Matcher before = level.before().matcher(text);
    while (before.find()) {
      Matcher place = PLACE.matcher(text).region(before.end(), text.length());
      place.useTransparentBounds(true);
      if (place.lookingAt()) {
        String form = text.substring(before.start(), place.start(1));
        known(place.group(1), place.start(1), ends)
            .ifPresent(each -> told.put(before.start(), new Told(form, each)));
      }
    }
    return Optional.ofNullable(told.lowerEntry(position))
        .or(() -> Optional.ofNullable(told.ceilingEntry(position)))
        .map(Map.Entry::getValue);
  }

  /** The longest known place, or end of a body's name, that capitalized words begin with. */
  private Optional<String> known(String words, int start, Set<Integer> ends) {
    String place = words;
    for (int i = 0; i < LONGEST_PLACE && !place.isEmpty(); i++) {
      if (ends.contains(start + place.length())
          || places.contains(place)
          || Character.isDigit(place.charAt(0))
          || isAcronym(place)) {
        return Optional.of(place);
      }
      place = place.substring(0, Math.max(place.lastIndexOf(' '), 0));
    }
    return Optional.empty();
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** The short name of a parent that a name ends with. */
  Optional<String> parent(String name) {
    for (Pattern parent : parents) {
      Matcher ending = parent.matcher(name);
      if (ending.find()) {
        return Optional.of(ending.group());
      }
    }
    return Optional.empty();
  }
}
