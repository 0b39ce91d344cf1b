package org.derek.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.derek.report.DayRange;
import org.derek.report.EventType;
import org.derek.report.MentionType;
import org.derek.search.Node.Condition;

/**
 * What is known of the fields' values, all of which must hold: of one event if a type is among
 * them, else of the report.
 *
 * @param types the event's type is one of these; any if empty
 * @param participants for each set, one of its entities is named or takes part
 * @param countries for each set, one of its codes is named or takes part
 * @param days for each list, a day of one of its ranges
 * @param languages for each set, the language is one of these
 * @param paths for each, the report's path has these words
 */
record Conditions(
    Set<EventType> types,
    List<Set<String>> participants,
    List<Set<String>> countries,
    List<List<DayRange>> days,
    List<Set<String>> languages,
    List<String> paths) {

  boolean isEmpty() {
    return types.isEmpty()
        && participants.isEmpty()
        && countries.isEmpty()
        && days.isEmpty()
        && languages.isEmpty()
        && paths.isEmpty();
  }

  /** Finds out what the values of conditions mean. */
  static final class Reading {
    private final NameLookup names;
    private final CountryNames countryNames;
    private Optional<Set<EventType>> types = Optional.empty();
    private final List<Set<String>> participants = new ArrayList<>();
    private final List<Set<String>> countries = new ArrayList<>();
    private final List<List<DayRange>> days = new ArrayList<>();
    private final List<Set<String>> languages = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();

    Reading(NameLookup names, CountryNames countryNames) {
      this.names = names;
      this.countryNames = countryNames;
    }

    /** The conditions read so far. */
    Conditions conditions() {
      return new Conditions(
          types.orElse(Set.of()), participants, countries, days, languages, paths);
    }

    /** Whether two types were asked for, which no event has. */
    boolean isContradiction() {
      return types.isPresent() && types.get().isEmpty();
    }

    /** The filters of a request. */
    Reading add(SearchRequest request) throws IOException {
      request.type().ifPresent(type -> addTypes(EnumSet.of(type)));
      if (request.person().isPresent()) {
        participants.add(entities(request.person().get(), MentionType.PERSON));
      }
      if (request.organization().isPresent()) {
        participants.add(entities(request.organization().get(), MentionType.ORGANIZATION));
      }
      if (request.country().isPresent()) {
        countries.add(codes(request.country().get()));
      }
      if (request.from().isPresent() || request.to().isPresent()) {
        days.add(List.of(QueryDates.range(request.from(), request.to())));
      }
      request.language().ifPresent(language -> languages.add(Set.of(language(language))));
      return this;
    }

    /** A condition of a query. */
    Reading add(Condition condition) throws IOException {
      Set<String> found = new TreeSet<>();
      List<DayRange> ranges = new ArrayList<>();
      Set<EventType> foundTypes = EnumSet.noneOf(EventType.class);
      for (String value : condition.values()) {
        switch (condition.field()) {
          case PERSON -> found.addAll(entities(value, MentionType.PERSON));
          case ORGANIZATION -> found.addAll(entities(value, MentionType.ORGANIZATION));
          case COUNTRY -> found.addAll(codes(value));
          case LANGUAGE -> found.add(language(value));
          case TYPE -> foundTypes.add(type(value));
          case DATE -> ranges.add(QueryDates.parse(value));
          case PATH -> paths.add(value);
        }
      }
      switch (condition.field()) {
        case PERSON, ORGANIZATION -> participants.add(found);
        case COUNTRY -> countries.add(found);
        case LANGUAGE -> languages.add(found);
        case TYPE -> addTypes(foundTypes);
        case DATE -> days.add(ranges);
        case PATH -> {}
      }
      return this;
    }

    private void addTypes(Set<EventType> more) {
      Set<EventType> both = EnumSet.copyOf(more);
      types.ifPresent(both::retainAll);
      types = Optional.of(both);
    }

    private Set<String> entities(String idOrName, MentionType type) throws IOException {
      return idOrName.indexOf('/') > 0 && names.isEntity(idOrName)
          ? Set.of(idOrName)
          : names.called(idOrName, type);
    }

    private Set<String> codes(String codeOrName) throws IOException {
      Optional<String> code = countryNames.code(codeOrName);
      if (code.isPresent()) {
        return Set.of(code.get());
      }
      Set<String> called = names.called(codeOrName, MentionType.COUNTRY);
      if (called.isEmpty()) {
        throw new QueryException(
            "country:"
                + codeOrName
                + " is not known; write an ISO code as in country:KZ, or a country's name");
      }
      return called;
    }

    private static String language(String code) {
      return code.toLowerCase(Locale.ROOT);
    }

    private static EventType type(String word) {
      try {
        return EventType.valueOf(word.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new QueryException(
            "type:" + word + " is no type of event; write one of " + List.of(EventType.values()));
      }
    }
  }
}
