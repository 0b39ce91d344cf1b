package org.derek.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How to read.
 *
 * @param limits what one input may cost
 * @param published the day of publication that the user vouches for; where it is given it stands
 *     for every report, whatever the report itself says
 * @param models the models folder, whose language data charsets, pages and dates are read by
 */
public record ReadOptions(ReadLimits limits, Optional<LocalDate> published, Path models) {
  public ReadOptions {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(models, "models");
  }

  /** The standard limits, publication dates as found. */
  public static ReadOptions standard(Path models) {
    return new ReadOptions(ReadLimits.standard(), Optional.empty(), models);
  }

  /** These options with other limits. */
  public ReadOptions withLimits(ReadLimits others) {
    return new ReadOptions(others, published, models);
  }

  /** These options with the day that every report was published. */
  public ReadOptions withPublished(LocalDate day) {
    return new ReadOptions(limits, Optional.of(day), models);
  }
}
