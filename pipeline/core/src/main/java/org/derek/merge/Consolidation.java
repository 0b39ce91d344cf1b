package org.derek.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.derek.normalize.places.PlaceKeys;
import org.derek.report.Contradiction;
import org.derek.report.DayRange;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Happening;
import org.derek.report.Participant;
import org.derek.report.Telling;

/** Makes one record of the events that tell of one happening. */
final class Consolidation {
  private static final int ID_DIGITS = 16;

  private static final Comparator<Telling> ORDER =
      Comparator.comparing((Telling each) -> each.source().published().orElse(LocalDate.MAX))
          .thenComparing(each -> each.source().path())
          .thenComparing(each -> each.source().report())
          .thenComparing(each -> each.source().event());

  private final PlaceKeys places;

  Consolidation(PlaceKeys places) {
    this.places = places;
  }

  Happening of(List<Telling> unordered) {
    List<Telling> tellings = unordered.stream().sorted(ORDER).toList();
    Votes<String> start = Votes.of(tellings, Telling::start, Function.identity(), FINER);
    Votes<String> end = ends(tellings, start.winner());
    Votes<String> place = Votes.of(tellings, Telling::place, places::key, Votes.anyOrder());
    Votes<String> country =
        Votes.of(tellings, Telling::country, Function.identity(), Votes.anyOrder());
    List<Contradiction> contradictions = new ArrayList<>();
    start.contradiction("start", Consolidation::disagree).ifPresent(contradictions::add);
    end.contradiction("end", Consolidation::disagree).ifPresent(contradictions::add);
    place.contradiction("place", (a, b) -> true).ifPresent(contradictions::add);
    country.contradiction("country", (a, b) -> true).ifPresent(contradictions::add);
    status(tellings).contradiction("status", (a, b) -> true).ifPresent(contradictions::add);
    counts(tellings, contradictions);
    return new Happening(
        id(tellings),
        Votes.of(tellings, each -> Optional.of(each.type()), EventType::name, Votes.anyOrder())
            .winner()
            .orElseThrow(),
        latestStatus(tellings),
        start.winner(),
        end.winner(),
        place.winner(),
        country.winner(),
        participants(tellings),
        countries(tellings),
        tellings.stream().map(Telling::source).toList(),
        contradictions);
  }

  /** A day before a month, a month before a year. */
  private static final Comparator<String> FINER =
      Comparator.comparingLong(
          edtf ->
              DayRange.ofEdtf(edtf)
                  .map(days -> days.last().toEpochDay() - days.first().toEpochDay())
                  .orElse(Long.MAX_VALUE));

  /** The last days of those that have the winner's first day. */
  private static Votes<String> ends(List<Telling> tellings, Optional<String> start) {
    return Votes.of(
        tellings.stream().filter(each -> start.isEmpty() || each.start().equals(start)).toList(),
        Telling::end,
        Function.identity(),
        FINER.thenComparing(Comparator.reverseOrder()));
  }

  private static boolean disagree(String one, String other) {
    Optional<DayRange> first = DayRange.ofEdtf(one);
    Optional<DayRange> second = DayRange.ofEdtf(other);
    return first.isEmpty() || second.isEmpty() || !first.get().overlaps(second.get());
  }

  /** What is planned can have happened since; what was called off or denied can't. */
  private static Votes<EventStatus> status(List<Telling> tellings) {
    boolean off = tellings.stream().anyMatch(each -> isOff(each.status()));
    return Votes.of(
        tellings.stream().filter(each -> off).toList(),
        each -> Optional.of(each.status()),
        each -> isOff(each) ? each.name() : "ON",
        Votes.anyOrder());
  }

  private static boolean isOff(EventStatus status) {
    return status == EventStatus.CANCELLED || status == EventStatus.DENIED;
  }

  /** The status that most of those reports give that were published last. */
  private static EventStatus latestStatus(List<Telling> tellings) {
    Optional<LocalDate> last =
        tellings.stream()
            .flatMap(each -> each.source().published().stream())
            .max(Comparator.naturalOrder());
    List<Telling> latest =
        last.isEmpty()
            ? tellings
            : tellings.stream().filter(each -> each.source().published().equals(last)).toList();
    return Votes.of(latest, each -> Optional.of(each.status()), EventStatus::name, Votes.anyOrder())
        .winner()
        .orElseThrow();
  }

  private static void counts(List<Telling> tellings, List<Contradiction> contradictions) {
    Set<String> counted = new TreeSet<>();
    tellings.forEach(each -> counted.addAll(each.counts().keySet()));
    for (String what : counted) {
      Votes.of(
              tellings,
              each -> Optional.ofNullable(each.counts().get(what)),
              each -> Long.toString(each),
              Votes.anyOrder())
          .contradiction(what, (a, b) -> true)
          .ifPresent(contradictions::add);
    }
  }

  private static List<Participant> participants(List<Telling> tellings) {
    Map<String, List<Participant>> byEntity = new LinkedHashMap<>();
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      for (Participant each : telling.participants()) {
        String key = each.entity().isEmpty() ? each.norm() : each.entity();
        byEntity.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
        groups.computeIfAbsent(key, any -> new HashSet<>()).add(telling.source().group());
      }
    }
    return byEntity.entrySet().stream()
        .sorted(Comparator.comparingInt(each -> -groups.get(each.getKey()).size()))
        .map(
            each -> {
              Participant first = each.getValue().get(0);
              return new Participant(
                  first.norm(), first.entity(), role(each.getValue()), Optional.empty());
            })
        .toList();
  }

  /** The role that is given most often. */
  private static Optional<String> role(List<Participant> given) {
    Map<String, Integer> roles = new LinkedHashMap<>();
    given.forEach(each -> each.role().ifPresent(role -> roles.merge(role, 1, Integer::sum)));
    return roles.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static List<String> countries(List<Telling> tellings) {
    return tellings.stream().flatMap(each -> each.countries().stream()).distinct().toList();
  }

  /** By the least of its events, which stays the same when others join it. */
  private static String id(List<Telling> tellings) {
    String least =
        tellings.stream()
            .map(each -> each.source().report() + "|" + each.source().event())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return DigestUtils.sha256Hex(least).substring(0, ID_DIGITS);
  }
}
