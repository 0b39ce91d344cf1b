package org.derek.report;

import java.util.List;
import java.util.Objects;

/**
 * What reports of one happening say differently.
 *
 * @param field {@code start}, {@code end}, {@code place}, {@code country}, {@code status} or what
 *     is counted, such as {@code dead}
 * @param versions what they say, the version that most of them have first
 */
public record Contradiction(String field, List<Version> versions) {
  /**
   * One of several values.
   *
   * @param value as the reports give it
   * @param events ids of the events that give it
   */
  public record Version(String value, List<String> events) {
    public Version {
      Objects.requireNonNull(value, "value");
      events = List.copyOf(events);
    }
  }

  public Contradiction {
    Objects.requireNonNull(field, "field");
    versions = List.copyOf(versions);
    if (versions.size() < 2) {
      throw new IllegalArgumentException("one version is no contradiction: " + versions);
    }
  }
}
