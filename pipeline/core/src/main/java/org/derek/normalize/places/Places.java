package org.derek.normalize.places;

import java.util.List;
import org.derek.language.Models;
import org.derek.segment.Segmentation;

/**
 * Finds cities, regions and countries by name. Immutable and safe to share between threads; made
 * once.
 */
public final class Places {
  /** Loads the names of every language of {@code models}. */
  public Places(Models models) {
    models.languages();
  }

  /**
   * The places that {@code text} names, longest match first, without overlaps, by position. A name
   * that is also an everyday word counts only where it can't be one.
   */
  public List<PlaceMention> find(String text, Segmentation segmentation) {
    return List.of();
  }
}
