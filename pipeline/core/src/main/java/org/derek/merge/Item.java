package org.derek.merge;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.derek.normalize.places.PlaceKeys;
import org.derek.report.DayRange;
import org.derek.report.EventType;
import org.derek.report.Participant;
import org.derek.report.Telling;

/** What is compared of a telling. Days count from 1970-01-01. */
final class Item {
  /** The day of what has no date, nor its report a day of publication: after all others. */
  static final int UNDATED = Integer.MAX_VALUE;

  private static final String PERSON = "person/";

  /** How well the day is known. */
  enum Grain {
    /** The text names it. */
    DAY,
    /** The text names a month or more; {@code first} and {@code last} are its ends. */
    LONGER,
    /** It is the day that the report was published. */
    PUBLISHED,
    /** Nothing is known. */
    NONE
  }

  final long report;
  final long group;
  final boolean main;
  final EventType type;
  final boolean planned;
  final Grain grain;
  final int first;
  final int last;

  /** Key of the place; 0 if none is told. */
  final long place;

  /** Key of the country; 0 if none is told. */
  final long country;

  /** Participants that are persons, then the others, each sorted. */
  final long[] persons;

  final long[] bodies;

  /** What each participant says, filled in when all events were counted. */
  final float[] personWeights;

  final float[] bodyWeights;

  /** What the kind of event with its place, and with its country, says. */
  float placeWeight;

  float countryWeight;

  final byte[] payload;

  private final long typeKey;

  /** Number in the order of days. */
  long number;

  Item(Telling telling, PlaceKeys places, byte[] payload) {
    this.payload = payload;
    report = Hash.of(telling.source().report());
    group = Hash.of(telling.source().group());
    main = telling.source().main();
    type = telling.type();
    typeKey = Hash.of(type.name());
    planned = telling.status() == org.derek.report.EventStatus.SCHEDULED;
    place = telling.place().map(name -> Hash.of(places.key(name))).orElse(0L);
    country = telling.country().map(Hash::of).orElse(0L);
    persons = entities(telling, true);
    bodies = entities(telling, false);
    personWeights = new float[persons.length];
    bodyWeights = new float[bodies.length];
    Optional<DayRange> start = telling.start().flatMap(DayRange::ofEdtf);
    Optional<DayRange> end = telling.end().flatMap(DayRange::ofEdtf);
    if (start.isEmpty() && end.isEmpty()) {
      Optional<LocalDate> published = telling.source().published();
      grain = published.isPresent() ? Grain.PUBLISHED : Grain.NONE;
      first = published.map(Item::day).orElse(UNDATED);
      last = first;
    } else {
      DayRange from = start.or(() -> end).orElseThrow();
      int until = end.map(range -> day(range.last())).orElse(day(from.last()));
      grain = from.first().equals(from.last()) ? Grain.DAY : Grain.LONGER;
      first = day(from.first());
      last = Math.max(day(from.last()), until);
    }
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private static long[] entities(Telling telling, boolean ofPersons) {
    return telling.participants().stream()
        .map(Participant::entity)
        .filter(entity -> !entity.isEmpty() && entity.startsWith(PERSON) == ofPersons)
        .mapToLong(Hash::of)
        .distinct()
        .sorted()
        .toArray();
  }

  /** Kind of event and group of near-duplicate reports as one key. */
  long typeAndGroup() {
    return Hash.of(group, typeKey);
  }

  /** Kind of event and place as one key; 0 if no place is told. */
  long typeAndPlace() {
    return place == 0 ? 0 : Hash.of(place, typeKey);
  }

  /** Kind of event and country as one key; 0 if no country is told. */
  long typeAndCountry() {
    return country == 0 ? 0 : Hash.of(country, typeKey);
  }

  /** Where it stands among events of its day: those that may be one stand close together. */
  long block() {
    if (first == UNDATED) {
      // without a day, who takes part is the best guess
      return persons.length > 0 ? persons[0] : bodies.length > 0 ? bodies[0] : typeAndPlace();
    }
    return Hash.of(country, 0);
  }

  /** Counts what it may share with others. */
  void count(Rarity rarity) {
    for (long person : persons) {
      rarity.add(person, first);
    }
    for (long body : bodies) {
      rarity.add(body, first);
    }
    if (place != 0) {
      rarity.add(typeAndPlace(), first);
    }
    if (country != 0) {
      rarity.add(typeAndCountry(), first);
    }
  }

  /** Fills in what the things that it may share say. */
  void weigh(Rarity rarity) {
    for (int i = 0; i < persons.length; i++) {
      personWeights[i] = rarity.weight(persons[i], first, Rarity.OF_PARTICIPANT);
    }
    for (int i = 0; i < bodies.length; i++) {
      bodyWeights[i] = rarity.weight(bodies[i], first, Rarity.OF_PARTICIPANT);
    }
    placeWeight = place == 0 ? 0 : rarity.weight(typeAndPlace(), first, Rarity.OF_KIND);
    countryWeight = country == 0 ? 0 : rarity.weight(typeAndCountry(), first, Rarity.OF_KIND);
  }

  /** Sum of the weights of what is in {@code mine} and {@code theirs}, both sorted. */
  static double shared(long[] mine, float[] weights, long[] theirs) {
    double sum = 0;
    for (int i = 0; i < mine.length; i++) {
      if (Arrays.binarySearch(theirs, mine[i]) >= 0) {
        sum += weights[i];
      }
    }
    return sum;
  }
}
