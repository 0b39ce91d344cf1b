package org.derek.normalize.names;

import java.util.List;
import java.util.Set;

/** Reads names by where the languages have their heads. */
interface HeadOrder {
  /**
   * The nominatives that a name can be a form of, the likeliest first; never empty.
   *
   * @param words the words of the name, one at least
   * @param cases the cases that it can stand in; empty if unknown
   */
  List<Nominative> readings(String[] words, Set<Integer> cases);
}
