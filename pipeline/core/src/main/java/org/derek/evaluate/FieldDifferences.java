package org.derek.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.evaluate.EventPairs.Pair;
import org.derek.report.Event;
import org.derek.report.Participant;

/**
 * Where the fields of an event that was found agree with those of the annotated one. Names and
 * values are compared by {@link Values}; a participant and a country count once.
 *
 * @param gold the annotated event
 * @param found the event found for it
 * @param sharedParticipants participants of both, as annotated and as found, by name
 * @param missedParticipants annotated participants that were not found
 * @param extraParticipants participants found that are not annotated
 * @param sharedCountries countries of both
 * @param missedCountries annotated countries that were not found
 * @param extraCountries countries found that are not annotated
 */
record FieldDifferences(
    Event gold,
    Event found,
    List<SharedParticipant> sharedParticipants,
    List<Participant> missedParticipants,
    List<Participant> extraParticipants,
    List<String> sharedCountries,
    List<String> missedCountries,
    List<String> extraCountries) {

  /** A participant as annotated and as found. */
  record SharedParticipant(Participant gold, Participant found) {
    boolean hasJudgedRole() {
      return gold.role().isPresent();
    }

    boolean hasRightRole() {
      return gold.role().equals(found.role());
    }
  }

  static FieldDifferences of(Pair pair) {
    Event gold = pair.gold();
    Event found = pair.found();
    Map<String, Participant> expected = byName(gold);
    Map<String, Participant> given = byName(found);
    List<SharedParticipant> shared = new ArrayList<>();
    expected.forEach(
        (name, participant) ->
            Optional.ofNullable(given.get(name))
                .ifPresent(other -> shared.add(new SharedParticipant(participant, other))));
    return new FieldDifferences(
        gold,
        found,
        shared,
        without(expected, given),
        without(given, expected),
        gold.countries().stream().filter(found.countries()::contains).distinct().toList(),
        gold.countries().stream().filter(each -> !found.countries().contains(each)).toList(),
        found.countries().stream().filter(each -> !gold.countries().contains(each)).toList());
  }

  private static Map<String, Participant> byName(Event event) {
    Map<String, Participant> names = new LinkedHashMap<>();
    event.participants().forEach(each -> names.putIfAbsent(Values.key(each.norm()), each));
    return names;
  }

  private static List<Participant> without(
      Map<String, Participant> these, Map<String, Participant> others) {
    return these.entrySet().stream()
        .filter(each -> !others.containsKey(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  boolean hasRightType() {
    return gold.type() == found.type();
  }

  boolean hasRightStatus() {
    return gold.status() == found.status();
  }

  boolean hasRightStart() {
    return same(gold.start(), found.start());
  }

  boolean hasRightEnd() {
    return same(gold.end(), found.end());
  }

  boolean hasRightCountry() {
    return same(gold.country(), found.country());
  }

  boolean hasRightPlace() {
    return same(gold.place(), found.place());
  }

  /** Participants whose role is another than the annotated one. */
  List<SharedParticipant> wrongRoles() {
    return sharedParticipants.stream()
        .filter(each -> each.hasJudgedRole() && !each.hasRightRole())
        .toList();
  }

  Tally participants() {
    return tally(sharedParticipants, missedParticipants, extraParticipants);
  }

  Tally countries() {
    return tally(sharedCountries, missedCountries, extraCountries);
  }

  Share roles() {
    return sharedParticipants.stream()
        .filter(SharedParticipant::hasJudgedRole)
        .map(each -> Share.of(each.hasRightRole()))
        .reduce(Share.NONE, Share::plus);
  }

  private static Tally tally(List<?> shared, List<?> missed, List<?> extra) {
    int right = shared.size();
    return new Tally(right + missed.size(), right + extra.size(), right);
  }

  /** An absent value is right where none is annotated. */
  private static boolean same(Optional<String> gold, Optional<String> found) {
    return gold.isPresent()
        ? found.filter(value -> Values.same(gold.get(), value)).isPresent()
        : found.isEmpty();
  }
}
