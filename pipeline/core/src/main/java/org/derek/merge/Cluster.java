package org.derek.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Events that are taken for one happening, while some of them are in the window. */
final class Cluster {
  private final List<Item> items = new ArrayList<>();
  private final Set<Long> reports = new HashSet<>();
  private int earliest = Integer.MAX_VALUE;
  private int latest = Integer.MIN_VALUE;

  /** The cluster that this one became part of; null if none. */
  private Cluster into;

  /** Number of its events that are in the window. */
  int open = 1;

  Cluster(Item item) {
    items.add(item);
    reports.add(item.report);
    if (item.grain == Item.Grain.DAY) {
      earliest = item.first;
      latest = item.first;
    }
  }

  /** The cluster that this one is now. */
  Cluster root() {
    Cluster root = this;
    while (root.into != null) {
      root = root.into;
    }
    Cluster each = this;
    while (each.into != null) {
      Cluster next = each.into;
      each.into = root;
      each = next;
    }
    return root;
  }

  List<Item> items() {
    return items;
  }

  /**
   * Makes one of two clusters, unless two events of one report would be in it, or first days too
   * far apart.
   */
  static void join(Cluster one, Cluster other) {
    if (one == other || spread(one, other) > Likeness.REACH) {
      return;
    }
    Cluster large = one.items.size() >= other.items.size() ? one : other;
    Cluster small = large == one ? other : one;
    for (long report : small.reports) {
      if (large.reports.contains(report)) {
        return;
      }
    }
    large.items.addAll(small.items);
    large.reports.addAll(small.reports);
    large.earliest = Math.min(large.earliest, small.earliest);
    large.latest = Math.max(large.latest, small.latest);
    large.open += small.open;
    small.items.clear();
    small.reports.clear();
    small.into = large;
  }

  private static long spread(Cluster one, Cluster other) {
    int from = Math.min(one.earliest, other.earliest);
    int to = Math.max(one.latest, other.latest);
    return to == Integer.MIN_VALUE ? 0 : (long) to - from;
  }
}
