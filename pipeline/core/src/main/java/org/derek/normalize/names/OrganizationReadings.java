package org.derek.normalize.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a name can be read in several ways, the way that other mentions, the text or the alias
 * table confirm.
 */
final class OrganizationReadings {
  /** Votes for the name of a well-known body. */
  private static final int KNOWN = 1000;

  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final OrganizationDocument document;

  /** How many mentions can be read as a name. */
  private final Map<String, Integer> seen = new HashMap<>();

  /** The forms of the mentions that can be read as a name. */
  private final Map<String, Set<String>> forms = new HashMap<>();

  private final Set<String> textWords;

  private OrganizationReadings(OrganizationDocument document) {
    this.document = document;
    textWords = NOT_LETTERS.splitAsStream(document.text()).collect(Collectors.toSet());
    textWords.add("");
    for (OrganizationMention item : document.mentions()) {
      for (Nominative reading : item.readings) {
        seen.merge(reading.name(), 1, Integer::sum);
        forms.computeIfAbsent(reading.name(), name -> new HashSet<>()).add(item.text);
      }
    }
  }

  /** Chooses a reading of each mention, and sets its words. */
  static void choose(OrganizationDocument document) {
    if (!document.mentions().stream().allMatch(item -> item.chosen.certain())) {
      OrganizationReadings readings = new OrganizationReadings(document);
      document.mentions().stream()
          .filter(item -> !item.chosen.certain())
          .forEach(readings::chooseOf);
    }
    document.mentions().forEach(document::spell);
  }

  private void chooseOf(OrganizationMention item) {
    int most = 0;
    for (Nominative reading : item.readings) {
      int votes = votes(reading, item);
      if (votes > most) {
        most = votes;
        item.chosen = reading;
      }
    }
  }

  private int votes(Nominative reading, OrganizationMention item) {
    String name = reading.name();
    int votes = document.isKnown(name) ? KNOWN : 0;
    if (name.equals(Quotes.withoutOuter(item.text))) {
      // a form is no evidence for itself
      return votes + (reading.equals(item.readings.get(0)) ? 2 * seen.get(name) : 0);
    }
    boolean confirmed = standsInText(name) || forms.get(name).size() > 1;
    return votes + (confirmed ? 2 * seen.get(name) + 1 : 0);
  }

  /** Whether the text has each word of a name in just this form. */
  private boolean standsInText(String name) {
    return textWords.containsAll(NOT_LETTERS.splitAsStream(name).toList());
  }
}
