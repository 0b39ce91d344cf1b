package org.derek.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.EventStatus;
import org.derek.report.EventType;

/**
 * What one language says of events: triggers ({@code events.tsv}), status ({@code status.tsv}),
 * roles and participation ({@code roles.tsv}), and the words around places ({@code locative.tsv}).
 * Immutable.
 */
final class EventRules {
  /** How much a trigger says by itself. */
  enum Strength {
    /** Names a happening. */
    STRONG,
    /** Names one where a date, place or participant stands beside it. */
    WEAK,
    /** An activity that is part of most meetings: an event only if the report has no other. */
    GENERIC
  }

  /**
   * A trigger.
   *
   * @param type type of the event; empty for a phrase that looks like a trigger and is none
   * @param kind triggers of one type and kind can name one happening
   */
  record Trigger(Optional<EventType> type, Strength strength, String kind) {}

  /** Where a cue stands, seen from what it says something about. */
  enum Side {
    BEFORE,
    AFTER,
    ANY
  }

  /**
   * A sign of the status.
   *
   * @param order rank of the rule: the lowest one that applies decides
   * @param distance greatest distance from the trigger, in words
   */
  record Cue(EventStatus status, Side side, int distance, int order) {}

  /**
   * A sign of a role.
   *
   * @param types types of the events it applies to; empty for all
   * @param side where the cue stands, seen from the participant
   */
  record RoleCue(String role, Set<EventType> types, Side side, int distance) {}

  final PhraseIndex<Trigger> triggers = new PhraseIndex<>();
  final PhraseIndex<Cue> cues = new PhraseIndex<>();
  final PhraseIndex<RoleCue> roles = new PhraseIndex<>();
  final PhraseIndex<Boolean> participation = new PhraseIndex<>();
  private final Set<String> joining = new HashSet<>();
  private final Set<String> governing = new HashSet<>();
  final PhraseIndex<Boolean> online = new PhraseIndex<>();

  /** Finds the small places that a sentence names and no gazetteer has. */
  final Villages villages;

  private final Set<String> locativeBefore = new HashSet<>();
  private final Set<String> deadlineBefore = new HashSet<>();
  private final Set<String> deadlineAfter = new HashSet<>();
  private final Set<String> alike = new HashSet<>();
  private final Set<String> locativeAfter = new HashSet<>();
  private Pattern locativeForm = Pattern.compile("(?!)");
  private Pattern attributiveForm = Pattern.compile("(?!)");
  private Optional<String> home = Optional.empty();

  EventRules(Models models, String language) {
    for (List<String> row : Rows.shared(models, "event-types.tsv", 2)) {
      if (row.get(1).equals("alike")) {
        alike.add(row.get(0));
      }
    }
    for (List<String> row : Rows.of(models, language, "events.tsv", 4)) {
      Optional<EventType> type =
          row.get(0).equals("-") ? Optional.empty() : Optional.of(EventType.valueOf(row.get(0)));
      Strength strength = Strength.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      add(triggers, row.get(2), new Trigger(type, strength, kind(row)));
    }
    int order = 0;
    for (List<String> row : Rows.of(models, language, "status.tsv", 4)) {
      add(
          cues,
          row.get(3),
          new Cue(
              EventStatus.ofWord(row.get(0)),
              Side.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
              Integer.parseInt(row.get(2)),
              order++));
    }
    for (List<String> row : Rows.of(models, language, "roles.tsv", 5)) {
      if (row.get(0).equals("participation")) {
        add(participation, row.get(4), true);
        continue;
      }
      if (row.get(0).equals("joins") || row.get(0).equals("governs")) {
        (row.get(0).equals("joins") ? joining : governing).addAll(Rows.split(row.get(4), ' '));
        continue;
      }
      Set<EventType> types = new HashSet<>();
      if (!row.get(1).equals("-")) {
        for (String type : Rows.split(row.get(1), ' ')) {
          types.add(EventType.valueOf(type));
        }
      }
      add(
          roles,
          row.get(4),
          new RoleCue(
              row.get(0),
              types,
              Side.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
              Integer.parseInt(row.get(3))));
    }
    Set<String> villageBefore = new HashSet<>();
    List<String> villageAfter = new ArrayList<>();
    for (List<String> row : Rows.of(models, language, "locative.tsv", 2)) {
      Set<String> words = Set.copyOf(Rows.split(row.get(1), ' '));
      switch (row.get(0)) {
        case "before" -> locativeBefore.addAll(words);
        case "after" -> locativeAfter.addAll(words);
        case "form" -> locativeForm = Pattern.compile(row.get(1));
        case "town-form" -> attributiveForm = Pattern.compile(row.get(1));
        case "village-before" -> villageBefore.addAll(words);
        case "village-after" -> villageAfter.addAll(Rows.split(row.get(1), ' '));
        case "online" -> add(online, row.get(1), true);
        case "home" -> home = Optional.of(row.get(1));
        case "deadline-before" -> deadlineBefore.addAll(words);
        case "deadline-after" -> deadlineAfter.addAll(words);
        default ->
            throw new IllegalArgumentException(
                models.file(language, "locative.tsv") + ": unknown kind " + row.get(0));
      }
    }
    villages = new Villages(villageBefore, villageAfter);
  }

  /** The fifth column, else the line itself, unless all triggers of the type are of one kind. */
  private String kind(List<String> row) {
    if (row.size() > 4) {
      return row.get(4);
    }
    return alike.contains(row.get(0)) ? "" : row.get(2);
  }

  /** Whether a date after {@code before} or before {@code after} is a deadline or the like. */
  boolean isDeadline(String before, String after) {
    return deadlineBefore.contains(before) || deadlineAfter.contains(after);
  }

  private static <V> void add(PhraseIndex<V> index, String patterns, V value) {
    for (String pattern : Rows.split(patterns, ';')) {
      index.add(Phrase.of(pattern), value);
    }
  }

  /** Whether a place name says where something is. */
  boolean isLocative(SentenceView view, PlaceMention place) {
    int first = view.tokenAt(place.span().start());
    int last = view.tokenAt(place.span().end() - 1);
    String name = view.words().get(last);
    return first > 0 && locativeBefore.contains(view.words().get(first - 1))
        || last + 1 < view.words().size() && locativeAfter.contains(view.words().get(last + 1))
        || locativeForm.matcher(name).find()
        || place.kind() != PlaceMention.Kind.COUNTRY && attributiveForm.matcher(name).find();
  }

  /** Whether a word joins two names of a list. */
  boolean joins(String word) {
    return joining.contains(word);
  }

  /** Whether a word, such as a preposition, says how the name after it belongs to its clause. */
  boolean governs(String word) {
    return governing.contains(word);
  }

  /** Country that a report in the language most likely speaks of, if there is one. */
  Optional<String> home() {
    return home;
  }
}
