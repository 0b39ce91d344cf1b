package org.derek.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.normalize.names.EntityCountries;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.Mention;

/**
 * Where the main event took place, if its own sentences don't say it: a place that the lead puts
 * something in, the dateline, else the country that the report speaks of most.
 */
final class Whereabouts {
  /** Votes of a country: of a place of the lead, of a body or country named, of the language. */
  private static final int LEAD = 3;

  private static final int NAMED = 1;

  private static final String HOST = "host";

  private final List<SentenceView> views;
  private final EventRules rules;
  private final EntityCountries entityCountries;

  Whereabouts(List<SentenceView> views, EventRules rules, EntityCountries entityCountries) {
    this.views = views;
    this.rules = rules;
    this.entityCountries = entityCountries;
  }

  /** Completes the place and the country of an event. */
  void complete(Draft main, int leadSentences) {
    List<SentenceView> lead = views.stream().filter(view -> view.rank() < leadSentences).toList();
    if (main.place.isEmpty()) {
      lead.stream()
          .flatMap(view -> location(view).stream())
          .findFirst()
          .or(() -> dateline(lead).or(() -> named(lead)).filter(place -> isIn(place, main)))
          .ifPresent(place -> Attachment.locate(main, place));
    }
    if (main.country.isEmpty()) {
      main.country = ofHost(main).or(() -> country(leadSentences));
    }
  }

  private static boolean isIn(PlaceMention place, Draft main) {
    return main.country.isEmpty() || main.country.get().equals(place.country());
  }

  /** The country of whoever receives the others. */
  private Optional<String> ofHost(Draft main) {
    return main.participants.values().stream()
        .filter(participant -> participant.role().filter(HOST::equals).isPresent())
        .flatMap(host -> entityCountries.of(host.entity()).stream())
        .findFirst();
  }

  /** The first town of a sentence that says where something is. */
  private Optional<PlaceMention> location(SentenceView view) {
    return view.places().stream()
        .filter(place -> isTown(place) && rules.isLocative(view, place))
        .findFirst();
  }

  /** A town that a sentence opens with, before a mark: {@code Астана, 12 марта}. */
  private Optional<PlaceMention> dateline(List<SentenceView> lead) {
    for (SentenceView view : lead) {
      for (PlaceMention place : view.places()) {
        int last = view.tokenAt(place.span().end() - 1);
        if (isTown(place)
            && view.tokenAt(place.span().start()) == 0
            && (last + 1 == view.words().size() || isMark(view.words().get(last + 1)))) {
          return Optional.of(place);
        }
      }
    }
    return Optional.empty();
  }

  /** The first town of the lead, in whatever form. */
  private static Optional<PlaceMention> named(List<SentenceView> lead) {
    return lead.stream()
        .flatMap(view -> view.places().stream())
        .filter(Whereabouts::isTown)
        .findFirst();
  }

  private static boolean isTown(PlaceMention place) {
    return place.kind() == PlaceMention.Kind.CITY || place.kind() == PlaceMention.Kind.CAPITAL;
  }

  private static boolean isMark(String word) {
    return !Character.isLetterOrDigit(word.codePointAt(0));
  }

  /** The country that most of the report's names belong to, the first one of equals. */
  private Optional<String> country(int leadSentences) {
    Map<String, Integer> votes = new HashMap<>();
    String first = "";
    for (SentenceView view : views) {
      for (Mention mention : view.mentions()) {
        Optional<String> code = country(mention);
        if (code.isPresent()) {
          first = first.isEmpty() ? code.get() : first;
          votes.merge(code.get(), NAMED, Integer::sum);
        }
      }
      for (PlaceMention place : view.places()) {
        if (place.kind() != PlaceMention.Kind.COUNTRY) {
          votes.merge(place.country(), view.rank() < leadSentences ? LEAD : NAMED, Integer::sum);
        }
      }
    }
    rules.home().ifPresent(home -> votes.merge(home, LEAD, Integer::sum));
    String favourite = first;
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().equals(favourite))
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private Optional<String> country(Mention mention) {
    return switch (mention.type()) {
      case COUNTRY -> mention.norm();
      case ORGANIZATION, PERSON ->
          mention.country().or(() -> mention.entity().flatMap(entityCountries::of));
      case DATE -> Optional.empty();
    };
  }
}
