package org.derek.merge;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.merge.Item.Grain;
import org.derek.report.EventType;

/**
 * How much speaks for two events being one: what they share against what differs, weighted by
 * {@code merging.tsv}. Immutable.
 */
final class Likeness {
  private static final String FILE = "merging.tsv";

  /** Days from one to the other beyond which two events are never one. */
  static final int REACH = 3;

  /** The same of an event that is only known by its report's day of publication. */
  static final int PUBLISHED_REACH = 7;

  /** Most that participants of a kind say together. */
  private static final double MOST = 3;

  /** What may speak for or against. */
  enum Sign {
    /** Persons, by weight, that take part in both. */
    PERSONS,
    /** Bodies, by weight, that take part in both. */
    BODIES,
    /** Both have persons, and not one in common. */
    OTHER_PERSONS,
    /** The same where the kind of event has one person at its centre. */
    OTHER_PROTAGONIST,
    /** Both have participants, and not one in common. */
    OTHER_PARTICIPANTS,
    /** The kind is the same. */
    SAME_TYPE,
    /** The kinds often go for one another. */
    AKIN_TYPE,
    /** The kinds don't. */
    OTHER_TYPE,
    /** The kinds often happen together, each on its own: a visit, the agreement signed on it. */
    APART_TYPE,
    /** Kind and place, by weight, are the same. */
    TYPE_AND_PLACE,
    /** The place alone is the same. */
    PLACE,
    /** One tells the place, the other tells another one in the same country. */
    OTHER_PLACE,
    /** Kind and country, by weight, are the same where no places can be compared. */
    TYPE_AND_COUNTRY,
    /** The countries differ. */
    OTHER_COUNTRY,
    /** The same day. */
    SAME_DAY,
    /** The same first and the same last day, and more than one. */
    SAME_DAYS,
    /** Other first days, and some day in common. */
    COMMON_DAYS,
    /** A month or more that holds the other's day, or is the same. */
    WITHIN,
    /** Days between them. */
    GAP,
    /** One or both known by publication alone, near each other. */
    PUBLISHED,
    /** The days from publication to the other, above one. */
    PUBLISHED_GAP,
    /** No date at all. */
    NO_DATE,
    /** Each is what its report is about. */
    BOTH_MAIN,
    /** The reports are nearly the same text and the kind is the same. */
    SAME_TEXT
  }

  private final double[] weights = new double[Sign.values().length];
  private final double threshold;
  private final Map<EventType, Map<EventType, Relation>> relations = new EnumMap<>(EventType.class);
  private final Set<EventType> protagonist = EnumSet.noneOf(EventType.class);

  /** How two kinds of event go together. */
  private enum Relation {
    AKIN,
    APART,
    NONE
  }

  Likeness(Models models) {
    for (EventType type : EventType.values()) {
      relations.put(type, new EnumMap<>(EventType.class));
    }
    double least = Double.NaN;
    for (List<String> row : Rows.shared(models, FILE, 2)) {
      switch (row.get(0)) {
        case "threshold" -> least = Double.parseDouble(row.get(1));
        case "akin", "apart" -> {
          Relation relation = Relation.valueOf(row.get(0).toUpperCase(Locale.ROOT));
          EventType one = EventType.valueOf(row.get(1));
          for (String each : Rows.split(row.get(2), ' ')) {
            EventType other = EventType.valueOf(each);
            relations.get(one).put(other, relation);
            relations.get(other).put(one, relation);
          }
        }
        case "protagonist" ->
            Rows.split(row.get(1), ' ').forEach(each -> protagonist.add(EventType.valueOf(each)));
        default ->
            weights[at(Sign.valueOf(row.get(0).toUpperCase(Locale.ROOT)))] =
                Double.parseDouble(row.get(1));
      }
    }
    if (Double.isNaN(least)) {
      throw new IllegalArgumentException(FILE + " has no threshold");
    }
    threshold = least;
  }

  /** What {@link #of} must exceed for two events to be one. */
  double threshold() {
    return threshold;
  }

  /** How much speaks for it; negative infinity if it can't be. */
  double of(Item a, Item b) {
    double[] signs = signs(a, b);
    if (signs == null) {
      return Double.NEGATIVE_INFINITY;
    }
    double sum = 0;
    for (int i = 0; i < signs.length; i++) {
      sum += signs[i] * weights[i];
    }
    return sum;
  }

  /** The signs by their ordinal; null if the two can't be one. */
  double[] signs(Item a, Item b) {
    if (a.report == b.report) {
      return null;
    }
    double[] signs = new double[weights.length];
    if (!days(a, b, signs)) {
      return null;
    }
    participants(a, b, signs);
    whatAndWhere(a, b, signs);
    set(signs, Sign.BOTH_MAIN, a.main && b.main ? 1 : 0);
    set(signs, Sign.SAME_TEXT, a.group == b.group && a.type == b.type ? 1 : 0);
    return signs;
  }

  /** Where a sign stands in an array of all: millions of pairs are compared. */
  @SuppressWarnings("EnumOrdinal")
  private static int at(Sign sign) {
    return sign.ordinal();
  }

  private static void set(double[] signs, Sign sign, double value) {
    signs[at(sign)] = value;
  }

  private void participants(Item a, Item b, double[] signs) {
    double persons = Item.shared(a.persons, a.personWeights, b.persons);
    double bodies = Item.shared(a.bodies, a.bodyWeights, b.bodies);
    set(signs, Sign.PERSONS, Math.min(persons, MOST));
    set(signs, Sign.BODIES, Math.min(bodies, MOST));
    boolean others = a.persons.length > 0 && b.persons.length > 0 && persons == 0;
    set(signs, Sign.OTHER_PERSONS, others ? 1 : 0);
    set(signs, Sign.OTHER_PROTAGONIST, others && protagonist.contains(a.type) ? 1 : 0);
    set(
        signs,
        Sign.OTHER_PARTICIPANTS,
        a.persons.length + a.bodies.length > 0
                && b.persons.length + b.bodies.length > 0
                && persons + bodies == 0
            ? 1
            : 0);
  }

  private void whatAndWhere(Item a, Item b, double[] signs) {
    boolean same = a.type == b.type;
    Relation relation = relations.get(a.type).getOrDefault(b.type, Relation.NONE);
    set(signs, Sign.SAME_TYPE, same ? 1 : 0);
    set(signs, Sign.AKIN_TYPE, !same && relation == Relation.AKIN ? 1 : 0);
    set(signs, Sign.APART_TYPE, !same && relation == Relation.APART ? 1 : 0);
    set(signs, Sign.OTHER_TYPE, !same && relation == Relation.NONE ? 1 : 0);
    boolean oneCountry = a.country != 0 && a.country == b.country;
    if (a.country != 0 && b.country != 0 && !oneCountry) {
      set(signs, Sign.OTHER_COUNTRY, 1);
    } else if (a.place != 0 && b.place != 0) {
      boolean there = a.place == b.place;
      set(signs, Sign.TYPE_AND_PLACE, there && same ? a.placeWeight : 0);
      set(signs, Sign.PLACE, there && !same ? 1 : 0);
      set(signs, Sign.OTHER_PLACE, there ? 0 : 1);
    } else if (oneCountry && same) {
      set(signs, Sign.TYPE_AND_COUNTRY, a.countryWeight);
    }
  }

  /** Whether its days are few enough for a day of publication among them to say anything. */
  private static boolean isShort(Item item) {
    return item.last - item.first <= PUBLISHED_REACH;
  }

  /** Compares the days; false if they are too far from each other. */
  private static boolean days(Item a, Item b, double[] signs) {
    if (a.grain == Grain.NONE || b.grain == Grain.NONE) {
      set(signs, Sign.NO_DATE, 1);
      return a.grain == b.grain;
    }
    int gap = Math.max(0, Math.max(a.first - b.last, b.first - a.last));
    if (a.grain == Grain.PUBLISHED || b.grain == Grain.PUBLISHED) {
      set(signs, Sign.PUBLISHED, 1);
      set(signs, Sign.PUBLISHED_GAP, Math.max(0, gap - 1));
      return gap <= PUBLISHED_REACH && isShort(a) && isShort(b);
    }
    if (gap > REACH) {
      return false;
    }
    if (a.grain == Grain.LONGER || b.grain == Grain.LONGER) {
      set(signs, Sign.WITHIN, 1);
      return gap == 0;
    }
    if (a.first == b.first) {
      set(signs, Sign.SAME_DAY, 1);
      set(signs, Sign.SAME_DAYS, a.last == b.last && a.last > a.first ? 1 : 0);
    } else if (gap == 0) {
      set(signs, Sign.COMMON_DAYS, 1);
      return Math.abs(a.first - b.first) <= REACH;
    } else {
      set(signs, Sign.GAP, gap);
    }
    return true;
  }
}
