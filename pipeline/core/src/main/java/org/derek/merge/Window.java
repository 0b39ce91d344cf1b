package org.derek.merge;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins events that come in the order of their days. An event is compared with at most {@value
 * #MOST_CANDIDATES} of those in the window that share a key with it, the rarest keys and the
 * nearest days first; of the pairs of one day that are alike enough, the likest are joined first.
 * Clusters whose last event has left the window are handed over.
 */
final class Window {
  /** Events of one day that are looked at together. */
  static final int BATCH = 5_000;

  private static final int MOST_CANDIDATES = 48;

  /** Events with one key that are looked at. */
  private static final int DEPTH = 32;

  /** What to do with a cluster that is complete. */
  @FunctionalInterface
  interface Taker {
    void take(List<Item> items) throws IOException;
  }

  /** Two events and how alike they are. */
  private record Pair(double likeness, Item earlier, Item later) {
    static final Comparator<Pair> LIKEST_FIRST =
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingLong((Pair pair) -> pair.later.number)
            .thenComparingLong(pair -> pair.earlier.number);
  }

  private final Likeness likeness;
  private final Taker taker;
  private final int days;
  private final int mostOpen;
  private final Deque<Item> open = new ArrayDeque<>();
  private final Map<Item, Cluster> clusters = new HashMap<>();
  private final Map<Long, Posting> postings = new HashMap<>();
  private final List<Item> batch = new ArrayList<>();
  private long number;
  private long swept;

  /**
   * @param days how long an event stays
   * @param mostOpen how many events may stay
   */
  Window(Likeness likeness, int days, int mostOpen, Taker taker) {
    this.likeness = likeness;
    this.days = days;
    this.mostOpen = mostOpen;
    this.taker = taker;
  }

  /** Takes the next event by day. */
  void add(Item item) throws IOException {
    if (!batch.isEmpty() && (batch.get(0).first != item.first || batch.size() >= BATCH)) {
      join();
    }
    item.number = number++;
    batch.add(item);
  }

  /** All events were given. */
  void finish() throws IOException {
    join();
    while (!open.isEmpty()) {
      close();
    }
  }

  private void join() throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    int day = batch.get(0).first;
    while (!open.isEmpty()
        && (open.peekFirst().first < day - days || open.size() + batch.size() > mostOpen)) {
      close();
    }
    sweep();
    List<Pair> pairs = new ArrayList<>();
    for (Item item : batch) {
      long[] keys = keys(item);
      for (Item candidate : candidates(item, keys)) {
        double alike = likeness.of(candidate, item);
        if (alike > likeness.threshold()) {
          pairs.add(new Pair(alike, candidate, item));
        }
      }
      for (long key : keys) {
        postings.computeIfAbsent(key, each -> new Posting()).add(item);
      }
      open.addLast(item);
      clusters.put(item, new Cluster(item));
    }
    pairs.sort(Pair.LIKEST_FIRST);
    for (Pair pair : pairs) {
      Cluster.join(clusters.get(pair.earlier).root(), clusters.get(pair.later).root());
    }
    batch.clear();
  }

  /** The oldest event leaves. */
  private void close() throws IOException {
    Cluster cluster = clusters.remove(open.removeFirst()).root();
    cluster.open--;
    if (cluster.open == 0) {
      taker.take(cluster.items());
    }
  }

  /** Forgets keys that no event in the window has. */
  private void sweep() {
    long oldest = open.isEmpty() ? number : open.peekFirst().number;
    if (oldest - swept < Math.max(1_000, mostOpen / 4)) {
      return;
    }
    swept = oldest;
    for (Iterator<Posting> each = postings.values().iterator(); each.hasNext(); ) {
      Posting posting = each.next();
      if (posting.last().number < oldest) {
        each.remove();
      } else {
        posting.forget(oldest);
      }
    }
  }

  private Set<Item> candidates(Item item, long[] keys) {
    long oldest = open.isEmpty() ? number : open.peekFirst().number;
    List<Posting> having = new ArrayList<>();
    for (long key : keys) {
      Posting posting = postings.get(key);
      if (posting != null) {
        having.add(posting);
      }
    }
    having.sort(Comparator.comparingInt(Posting::size));
    Set<Item> candidates = new LinkedHashSet<>();
    for (Posting posting : having) {
      for (int back = 0; back < Math.min(DEPTH, posting.size()); back++) {
        Item candidate = posting.back(back);
        if (candidate.number < oldest || candidates.size() >= MOST_CANDIDATES) {
          break;
        }
        if (candidate.report != item.report) {
          candidates.add(candidate);
        }
      }
    }
    return candidates;
  }

  /** What others must share to be compared with {@code item}. */
  private static long[] keys(Item item) {
    long[] keys = new long[item.persons.length + item.bodies.length + 3];
    int count = 0;
    for (long person : item.persons) {
      keys[count++] = Hash.of(person, 1);
    }
    for (long body : item.bodies) {
      keys[count++] = Hash.of(body, 1);
    }
    keys[count++] = Hash.of(item.typeAndGroup(), 2);
    if (item.place != 0) {
      keys[count++] = Hash.of(item.typeAndPlace(), 3);
    }
    if (item.country != 0) {
      keys[count++] = Hash.of(item.typeAndCountry(), 4);
    }
    return Arrays.copyOf(keys, count);
  }

  /** The events that have a key, the latest last. */
  private static final class Posting {
    private Item[] items = new Item[2];
    private int size;

    void add(Item item) {
      if (size == items.length) {
        if (size >= 4 * DEPTH) {
          // only the latest are ever looked at
          System.arraycopy(items, size - DEPTH, items, 0, DEPTH);
          Arrays.fill(items, DEPTH, size, null);
          size = DEPTH;
        } else {
          items = Arrays.copyOf(items, 2 * size);
        }
      }
      items[size++] = item;
    }

    int size() {
      return size;
    }

    Item last() {
      return items[size - 1];
    }

    Item back(int steps) {
      return items[size - 1 - steps];
    }

    void forget(long oldest) {
      int from = 0;
      while (items[from].number < oldest) {
        from++;
      }
      if (from > 0) {
        items = Arrays.copyOfRange(items, from, Math.max(size, from + 2));
        size -= from;
      }
    }
  }
}
