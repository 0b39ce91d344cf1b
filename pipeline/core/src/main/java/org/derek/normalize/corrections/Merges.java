package org.derek.normalize.corrections;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which entity each merged entity is, through any number of merges. */
final class Merges {
  private final Map<String, Correction> next = new HashMap<>();
  private final Map<String, String> last = new HashMap<>();

  /** The merges among {@code lines}, none of which contradict each other. */
  Merges(List<Correction> lines) {
    for (Correction line : lines) {
      if (line.action() == Action.MERGE) {
        next.put(line.entity(), line);
      }
    }
    for (String entity : next.keySet()) {
      List<String> way = new ArrayList<>();
      Set<String> passed = new HashSet<>();
      String at = entity;
      while (next.containsKey(at) && !last.containsKey(at) && passed.add(at)) {
        way.add(at);
        at = next.get(at).into();
      }
      String end = last.getOrDefault(at, at);
      way.forEach(each -> last.put(each, end));
    }
  }

  /** What {@code entity} is; itself if no line merges it. */
  String of(String entity) {
    return last.getOrDefault(entity, entity);
  }

  /** Notes the lines that lead from {@code entity} to what it is. */
  void note(String entity, BitSet lines) {
    for (Correction line = next.get(entity); line != null; line = next.get(line.into())) {
      lines.set(line.line());
    }
  }
}
