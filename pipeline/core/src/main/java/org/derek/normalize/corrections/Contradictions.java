package org.derek.normalize.corrections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds lines that can't both be meant. */
final class Contradictions {
  private static final int SHOWN = 8;

  private final List<Correction> lines;
  private final List<Problem> problems = new ArrayList<>();

  private Contradictions(List<Correction> lines) {
    this.lines = lines;
  }

  /** What contradicts what; empty if the lines can all be applied. */
  static List<Problem> in(List<Correction> lines) {
    Contradictions contradictions = new Contradictions(lines);
    contradictions.merges();
    contradictions.splits();
    if (contradictions.problems.isEmpty()) {
      Merges merges = new Merges(lines);
      contradictions.splitsUndone(merges);
      contradictions.renames(merges);
    }
    return contradictions.problems;
  }

  private void merges() {
    Map<String, Correction> next = new HashMap<>();
    for (Correction line : lines) {
      if (line.action() == Action.MERGE) {
        Correction earlier = next.putIfAbsent(line.entity(), line);
        if (earlier != null) {
          problem(
              line,
              "into",
              "%s is %s by line %d already; remove one of the two",
              line.entity(),
              earlier.into(),
              earlier.line());
        }
      }
    }
    Map<String, Integer> walkOf = new HashMap<>();
    int walk = 0;
    for (Correction start : lines) {
      if (start.action() != Action.MERGE) {
        continue;
      }
      walk++;
      Correction at = start;
      while (at != null && walkOf.putIfAbsent(at.entity(), walk) == null) {
        at = Merges.about(at.into(), next);
      }
      if (at != null && walkOf.get(at.entity()) == walk) {
        circle(at, next);
      }
    }
  }

  private void circle(Correction first, Map<String, Correction> next) {
    List<String> way = new ArrayList<>(List.of(first.entity()));
    List<String> numbers = new ArrayList<>();
    Correction last = first;
    Correction at = first;
    do {
      if (at.line() > last.line()) {
        last = at;
      }
      if (numbers.size() < SHOWN) {
        way.add(at.into());
        numbers.add(String.valueOf(at.line()));
      }
      at = Merges.about(at.into(), next);
    } while (at != first);
    problem(
        last,
        "into",
        "merges go in a circle: %s (lines %s); remove one of them",
        String.join(" → ", way),
        String.join(", ", numbers));
  }

  private void splits() {
    Map<Correction, Correction> byConditions = new HashMap<>();
    for (Correction line : lines) {
      if (line.action() == Action.SPLIT) {
        Correction earlier = byConditions.putIfAbsent(line.conditions(), line);
        if (earlier != null) {
          problem(
              line,
              "into",
              "the same mentions are %s by line %d; remove one of the two or say which mentions"
                  + " each is about",
              describe(earlier),
              earlier.line());
        }
      }
    }
  }

  private void splitsUndone(Merges merges) {
    for (Correction line : lines) {
      if (line.action() == Action.SPLIT
          && !line.into().equals(line.entity())
          && merges.of(line.into()).equals(merges.of(line.entity()))) {
        problem(
            line,
            "into",
            "a merge makes %s the same as %s again; split into an id that no line merges",
            line.into(),
            line.entity());
      }
    }
  }

  private void renames(Merges merges) {
    Map<List<String>, Correction> byEntity = new HashMap<>();
    for (Correction line : lines) {
      if (line.action() == Action.RENAME) {
        String entity = merges.of(line.entity());
        Correction earlier = byEntity.putIfAbsent(List.of(entity, line.language()), line);
        if (earlier != null && !earlier.name().equals(line.name())) {
          problem(
              line,
              "name",
              "%s is \"%s\" by line %d; remove one of the two or say of which language each is",
              entity,
              earlier.name(),
              earlier.line());
        }
      }
    }
  }

  private static String describe(Correction split) {
    return split.into() + (split.name().isEmpty() ? "" : " \"" + split.name() + "\"");
  }

  private void problem(Correction line, String column, String format, Object... values) {
    problems.add(new Problem(line.line(), column, String.format(Locale.ROOT, format, values)));
  }
}
