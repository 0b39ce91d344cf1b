package org.derek.report;

import java.util.Objects;
import java.util.Optional;

/**
 * A named thing where a text names it.
 *
 * @param type what is named
 * @param span where, in the report's text
 * @param text the words, exactly as in the report's text
 * @param norm the value: canonical name (PERSON, ORGANIZATION), EDTF (DATE), ISO 3166 (COUNTRY);
 *     empty before {@code normalize} and where no value is known
 * @param entity the entity id of a PERSON, ORGANIZATION or COUNTRY, for example {@code
 *     person/alikhan-baimenov}; empty for dates and before {@code normalize}
 * @param country ISO 3166-1 alpha-2 code of an ORGANIZATION whose own name says it
 * @param derivation how the value was derived; empty where there is none
 * @param confidence estimated probability that the mention is right, in [0, 1]
 */
public record Mention(
    MentionType type,
    Span span,
    String text,
    Optional<String> norm,
    Optional<String> entity,
    Optional<String> country,
    Optional<Derivation> derivation,
    double confidence) {
  public Mention {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(norm, "norm");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(derivation, "derivation");
    if (text.length() != span.length()) {
      throw new IllegalArgumentException("text of " + text.length() + " units in " + span);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in [0, 1]");
    }
  }

  /** A mention without a value, as the tagger finds it in {@code document}. */
  public static Mention of(MentionType type, Span span, CharSequence document, double confidence) {
    return new Mention(
        type,
        span,
        span.of(document),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        confidence);
  }

  /** This mention with a value. */
  public Mention withNorm(String value) {
    return new Mention(
        type, span, text, Optional.of(value), entity, country, derivation, confidence);
  }

  /** This mention with an entity id. */
  public Mention withEntity(String id) {
    return new Mention(type, span, text, norm, Optional.of(id), country, derivation, confidence);
  }

  /** This mention with the country its name says. */
  public Mention withCountry(String code) {
    return new Mention(type, span, text, norm, entity, Optional.of(code), derivation, confidence);
  }

  /** This mention with how its value was derived. */
  public Mention withDerivation(Derivation how) {
    return new Mention(type, span, text, norm, entity, country, Optional.of(how), confidence);
  }
}
