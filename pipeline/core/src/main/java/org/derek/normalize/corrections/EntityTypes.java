package org.derek.normalize.corrections;

import java.util.Locale;
import java.util.Optional;
import org.derek.report.MentionType;

/**
 * What an entity id says of itself: {@code person/…}, {@code organization/…}, {@code country/XX}.
 * An id that holds within one report only ends in a dot and what stands for the report; {@code .*}
 * instead of that means the ids of all reports.
 */
final class EntityTypes {
  private static final String ANY_REPORT = ".*";

  private static final int LONGEST = 1_000;

  private EntityTypes() {}

  /** The type of an id; empty if it is none. */
  static Optional<MentionType> of(String id) {
    if (id.length() > LONGEST || id.codePoints().anyMatch(EntityTypes::isNoPart)) {
      return Optional.empty();
    }
    for (MentionType type : MentionType.values()) {
      String prefix = type.name().toLowerCase(Locale.ROOT) + "/";
      if (type != MentionType.DATE && id.startsWith(prefix) && id.length() > prefix.length()) {
        return type != MentionType.COUNTRY || isCode(code(id))
            ? Optional.of(type)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What stands for this id in all reports, if it holds within one of them only. */
  static Optional<String> inAnyReport(String id) {
    int dot = id.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(id.substring(0, dot) + ANY_REPORT);
  }

  /** Whether an id stands for one entity and not for those of all reports. */
  static boolean isOne(String id) {
    return id.indexOf('*') < 0;
  }

  /** Whether an id stands for those of all reports, {@code .*} being its end and nowhere else. */
  static boolean isInAnyReport(String id) {
    return id.endsWith(ANY_REPORT) && id.indexOf('*') == id.length() - 1;
  }

  /** What follows the type: of a country, its code. */
  static String code(String id) {
    return id.substring(id.indexOf('/') + 1);
  }

  private static boolean isCode(String code) {
    return code.length() == 2 && code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
  }

  private static boolean isNoPart(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }
}
