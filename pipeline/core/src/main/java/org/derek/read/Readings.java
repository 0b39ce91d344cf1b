package org.derek.read;

import java.util.Optional;
import java.util.function.Consumer;
import org.derek.read.content.Refusal;
import org.derek.report.Outcome;
import org.derek.report.Publication;

/** Passes readings on to who asked for them, and counts them. For one thread. */
final class Readings {
  private final Consumer<Reading> sink;
  private final Optional<Publication> published;
  private long count;

  Readings(Consumer<Reading> sink, Optional<Publication> published) {
    this.sink = sink;
    this.published = published;
  }

  long count() {
    return count;
  }

  void add(Reading reading) {
    count++;
    Reading dated =
        reading instanceof Reading.Text text && published.isPresent()
            ? new Reading.Text(text.report().withPublished(published.get()))
            : reading;
    try {
      sink.accept(dated);
    } catch (RuntimeException e) {
      throw new SinkFailure(e);
    }
  }

  void refuse(String path, Refusal why, long bytes) {
    add(refused(path, why, bytes));
  }

  Reading refused(String path, Refusal why, long bytes) {
    return new Reading.Refused(Outcome.of(path, why.category(), oneLine(why), bytes));
  }

  private static String oneLine(Refusal why) {
    return why.getMessage().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  /** Carries what the sink threw past those who would take it for the input's fault. */
  static final class SinkFailure extends RuntimeException {
    SinkFailure(RuntimeException thrown) {
      super(thrown);
    }

    RuntimeException thrown() {
      return (RuntimeException) getCause();
    }
  }
}
