package org.derek.normalize.names;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Case endings joined to an acronym or to a word in Latin letters. Immutable. */
final class JoinedEndings {
  private static final Pattern JOINED =
      Pattern.compile(
          "(\\p{Lu}{3,}|\\p{Lu}[\\p{L}&&[^A-Za-z]]*\\p{Lu}{2,}|[A-Za-z]{2,})([\\p{Ll}&&[^a-z]]{1,5})");

  private final Paradigms inflection;

  JoinedEndings(Paradigms inflection) {
    this.inflection = inflection;
  }

  /**
   * The word without the ending that follows it; empty if none does.
   *
   * @param kind kind of the paradigms whose endings count
   */
  Optional<String> split(String word, String kind) {
    Matcher joined = JOINED.matcher(word);
    if (!joined.matches()) {
      return Optional.empty();
    }
    String bare = Quotes.lower(joined.group(1));
    boolean ending =
        inflection.readings(Quotes.lower(word), kind).stream()
            .anyMatch(form -> form.lemma().equals(bare));
    return ending ? Optional.of(joined.group(1)) : Optional.empty();
  }
}
