package org.derek.normalize.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.derek.language.Models;

/**
 * The countries that the persons and bodies of the alias table belong to: what events ask of names.
 * It reads the table itself, so that both stages load side by side. Immutable and safe to share
 * between threads.
 */
public final class EntityCountries {
  private final Map<String, String> countries = new HashMap<>();

  /** Loads the countries of the alias table. */
  public EntityCountries(Models models) {
    for (Alias alias : Alias.load(models)) {
      alias.country().ifPresent(code -> countries.put(alias.id(), code));
    }
  }

  /** ISO 3166-1 alpha-2 code of the country that an entity belongs to, where the table says it. */
  public Optional<String> of(String entityId) {
    return Optional.ofNullable(countries.get(entityId));
  }
}
