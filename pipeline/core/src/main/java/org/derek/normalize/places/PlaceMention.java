package org.derek.normalize.places;

import java.util.Objects;
import org.derek.report.Span;

/**
 * A city, district, region or country where a text names it.
 *
 * @param span where, in the report's text
 * @param canonical its name in the nominative, in the language of the sentence
 * @param name the name that stands there, in the nominative: the canonical one or another
 * @param country ISO 3166-1 alpha-2 code of the country it lies in (of itself, for a country)
 * @param kind what it is
 * @param language language code of the sentence
 */
public record PlaceMention(
    Span span, String canonical, String name, String country, Kind kind, String language) {
  /** What a place is. */
  public enum Kind {
    /** The capital of a state. */
    CAPITAL,
    /** A city, town or village. */
    CITY,
    /** A district of a region or a city. */
    DISTRICT,
    /** A province, region, republic within a state. */
    REGION,
    /** A sovereign state. */
    COUNTRY
  }

  public PlaceMention {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(canonical, "canonical");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(language, "language");
  }
}
