package org.derek.evaluate;

import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.derek.report.Derivation;
import org.derek.report.MentionType;

/**
 * How many values are right, by language, type and the family of the rule that gave them, judged on
 * the mentions whose span and type are right. Filled, then read, by one thread.
 */
public final class RuleTable {
  private final Map<Row, Share> shares = new TreeMap<>(Row.ORDER);

  /**
   * A line of the table.
   *
   * @param family what the rule's name begins with; {@code -} for a value without derivation
   */
  record Row(String language, MentionType type, String family) {
    private static final Comparator<Row> ORDER =
        Comparator.comparing(Row::language).thenComparing(Row::type).thenComparing(Row::family);
  }

  /** Adds a mention; one without annotated value is passed over. */
  public void add(Agreement both) {
    if (both.annotated().norm().isPresent()) {
      Row row =
          new Row(
              both.document().language(),
              both.found().type(),
              both.found().derivation().map(RuleTable::family).orElse("-"));
      shares.merge(row, Share.of(both.hasRightValue()), Share::plus);
    }
  }

  private static String family(Derivation derivation) {
    int slash = derivation.rule().indexOf('/');
    return slash < 0 ? derivation.rule() : derivation.rule().substring(0, slash);
  }

  /** The lines and their counts, sorted. */
  Map<Row, Share> shares() {
    return Collections.unmodifiableMap(shares);
  }

  /** The table for a terminal: cases, right ones, share in percent. */
  public String table() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%-4s %-13s %-22s %6s %6s %6s%n",
            "lang",
            "type",
            "rule family",
            "cases",
            "right",
            "value"));
    shares.forEach(
        (row, share) ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "%-4s %-13s %-22s %6d %6d %6.1f%n",
                    row.language(),
                    row.type(),
                    row.family(),
                    share.cases(),
                    share.right(),
                    100 * share.accuracy())));
    return out.toString();
  }
}
