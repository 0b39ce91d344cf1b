package org.derek.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.derek.report.MentionType;

/**
 * An entity over all reports that were asked for.
 *
 * @param entity entity id
 * @param type what kind of thing it is
 * @param name its commonest normalized name
 * @param variants its other names and the forms found in texts, commonest first, at most 20
 * @param mentions number of mentions
 * @param reports number of reports that mention it
 * @param first earliest day of publication of such a report
 * @param last latest day of publication of such a report
 */
public record EntitySummary(
    String entity,
    MentionType type,
    String name,
    List<String> variants,
    long mentions,
    long reports,
    Optional<LocalDate> first,
    Optional<LocalDate> last) {
  public EntitySummary {
    variants = List.copyOf(variants);
  }
}
