package org.derek.read;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How to read.
 *
 * @param limits what one input may cost
 * @param published the day of publication that the user vouches for; where it is given it stands
 *     for every report, whatever the report itself says
 */
public record ReadOptions(ReadLimits limits, Optional<LocalDate> published) {
  public ReadOptions {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(published, "published");
  }

  /** The standard limits, publication dates as found. */
  public static ReadOptions standard() {
    return new ReadOptions(ReadLimits.standard(), Optional.empty());
  }
}
