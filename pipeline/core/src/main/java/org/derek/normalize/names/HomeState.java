package org.derek.normalize.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.report.Mention;

/**
 * The state that a report is at home in, by the countries that it names and those that its
 * organizations say, and by its language where nearly all reports of the language have one home.
 */
final class HomeState {
  /** Evidence for the only state that a report names, against the home of its language. */
  private static final int FOREIGN = 8;

  /** What an organization of a state weighs. */
  private static final int ORGANIZATION = 2;

  /** Evidence below this says nothing. */
  private static final int LEAST = 3;

  private HomeState() {}

  /**
   * The state with two thirds of the evidence and more.
   *
   * @param mentions mentions of a report, with the values of countries
   * @param ofOrganizations countries that the names of its organizations say
   * @param ofLanguage the home of nearly all reports in its language
   * @return ISO 3166-1 alpha-2 code; empty if the evidence is weak or divided
   */
  static Optional<String> of(
      List<Mention> mentions, List<String> ofOrganizations, Optional<String> ofLanguage) {
    Map<String, Integer> evidence = new HashMap<>();
    ofOrganizations.forEach(code -> evidence.merge(code, ORGANIZATION, Integer::sum));
    for (Mention mention : mentions) {
      switch (mention.type()) {
        case COUNTRY -> mention.norm().ifPresent(code -> evidence.merge(code, 1, Integer::sum));
        case PERSON, ORGANIZATION, DATE -> {
          // say no country here
        }
      }
    }
    // reports of a visit name the guests' country most, and are at home where their language is
    if (ofLanguage.isPresent()
        && (evidence.containsKey(ofLanguage.get()) || evidence.size() != 1 || isWeak(evidence))) {
      return ofLanguage;
    }
    int sum = evidence.values().stream().mapToInt(Integer::intValue).sum();
    return evidence.entrySet().stream()
        .filter(each -> each.getValue() >= LEAST && 3 * each.getValue() >= 2 * sum)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isWeak(Map<String, Integer> evidence) {
    return evidence.values().stream().mapToInt(Integer::intValue).sum() < FOREIGN;
  }
}
