package org.derek.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.normalize.names.EntityCountries;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.Mention;

/** The countries that the names of a document belong to, the most named ones first. */
final class Countries {
  private static final int LISTED = 6;

  private final Map<String, Integer> votes = new LinkedHashMap<>();
  private final Set<String> lead = new HashSet<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final List<String> codes;
  private final String first;
  private final int all;

  Countries(DocumentView document, EntityCountries entityCountries) {
    for (SentenceView view : document.sentences) {
      for (Mention mention : view.mentions()) {
        of(mention, entityCountries).ifPresent(code -> vote(code, view));
      }
      for (PlaceMention place : view.places()) {
        if (place.kind() != PlaceMention.Kind.COUNTRY) {
          vote(place.country(), view);
        }
      }
      view.placesOfBodies().stream()
          .filter(place -> place.kind() != PlaceMention.Kind.COUNTRY)
          .forEach(place -> vote(place.country(), view));
    }
    first = votes.keySet().stream().findFirst().orElse("");
    all = votes.values().stream().mapToInt(Integer::intValue).sum();
    document.sentences.stream()
        .findFirst()
        .flatMap(view -> document.rules(view).home())
        .ifPresent(home -> votes.putIfAbsent(home, 0));
    codes = new ArrayList<>(votes.keySet());
    codes.sort(Comparator.comparing((String code) -> -votes.get(code)));
    for (String code : codes) {
      order.put(code, order.size());
    }
  }

  private void vote(String code, SentenceView view) {
    votes.merge(code, 1, Integer::sum);
    if (view.isLead()) {
      lead.add(code);
    }
  }

  static Optional<String> of(Mention mention, EntityCountries entityCountries) {
    return switch (mention.type()) {
      case COUNTRY -> mention.norm();
      case ORGANIZATION, PERSON ->
          mention.country().or(() -> mention.entity().flatMap(entityCountries::of));
      case DATE -> Optional.empty();
    };
  }

  /** The likeliest codes, at most a few. */
  List<String> codes() {
    return codes.subList(0, Math.min(LISTED, codes.size()));
  }

  /** All codes. */
  List<String> all() {
    return codes;
  }

  int size() {
    return votes.size();
  }

  int order(String code) {
    return order.getOrDefault(code, order.size());
  }

  String first() {
    return first;
  }

  boolean inLead(String code) {
    return lead.contains(code);
  }

  /** The part of all names that belong to a country, in tenths. */
  int share(String code) {
    return all == 0 ? 0 : votes.getOrDefault(code, 0) * 10 / all;
  }
}
