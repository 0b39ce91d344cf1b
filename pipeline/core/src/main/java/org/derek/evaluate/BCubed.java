package org.derek.evaluate;

import java.util.HashMap;
import java.util.Map;

/**
 * How well a clustering agrees with the true one: B-cubed precision and recall (Bagga and Baldwin,
 * "Entity-based cross-document coreferencing using the vector space model", ACL 1998). Filled, then
 * read, by one thread.
 */
final class BCubed {
  private final Map<String, Map<String, Integer>> trueOfFound = new HashMap<>();
  private final Map<String, Integer> inFound = new HashMap<>();
  private final Map<String, Integer> inTrue = new HashMap<>();

  /**
   * Adds an item.
   *
   * @param truth its true cluster
   * @param found the cluster it was put in
   */
  void add(String truth, String found) {
    trueOfFound.computeIfAbsent(found, key -> new HashMap<>()).merge(truth, 1, Integer::sum);
    inFound.merge(found, 1, Integer::sum);
    inTrue.merge(truth, 1, Integer::sum);
  }

  /** The score of all items. */
  ClusterScore score() {
    return score(inTrue);
  }

  /**
   * The score of the items whose true cluster is one of {@code clusters}; others still count as
   * strangers in a cluster that was found.
   */
  ClusterScore score(Map<String, ?> clusters) {
    double precision = 0;
    double recall = 0;
    int items = 0;
    for (Map.Entry<String, Map<String, Integer>> found : trueOfFound.entrySet()) {
      for (Map.Entry<String, Integer> both : found.getValue().entrySet()) {
        if (clusters.containsKey(both.getKey())) {
          double shared = both.getValue();
          precision += shared * shared / inFound.get(found.getKey());
          recall += shared * shared / inTrue.get(both.getKey());
          items += both.getValue();
        }
      }
    }
    long entities = inTrue.keySet().stream().filter(clusters::containsKey).count();
    return items == 0
        ? new ClusterScore(0, 0, 1, 1)
        : new ClusterScore(items, (int) entities, precision / items, recall / items);
  }
}
