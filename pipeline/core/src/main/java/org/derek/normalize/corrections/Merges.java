package org.derek.normalize.corrections;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    for (Correction start : next.values()) {
      List<Correction> way = new ArrayList<>();
      Correction at = start;
      String end = start.into();
      while (at != null && !last.containsKey(at.entity())) {
        way.add(at);
        end = at.into();
        at = about(end, next);
      }
      String is = at == null ? end : last.get(at.entity());
      way.forEach(line -> last.put(line.entity(), is));
    }
  }

  /** The line about an entity, its own or that of its ids in all reports; null if there is none. */
  static Correction about(String entity, Map<String, Correction> lines) {
    Correction own = lines.get(entity);
    return own != null ? own : EntityTypes.inAnyReport(entity).map(lines::get).orElse(null);
  }

  /** What {@code entity} is; itself if no line merges it. */
  String of(String entity) {
    Correction line = about(entity, next);
    return line == null ? entity : last.get(line.entity());
  }

  /** Notes the lines that lead from {@code entity} to what it is. */
  void note(String entity, BitSet lines) {
    for (Correction line = about(entity, next); line != null; line = about(line.into(), next)) {
      lines.set(line.line());
    }
  }
}
