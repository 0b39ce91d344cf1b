package org.derek.merge;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.derek.language.Models;
import org.derek.normalize.places.PlaceKeys;
import org.derek.report.Happening;
import org.derek.report.Telling;

/**
 * Prints how well the annotated events of the gold documents are merged. With a file as argument,
 * it also writes the signs of the pairs of events that may be one, for weighing them.
 */
final class MergingTable {
  private MergingTable() {}

  public static void main(String[] arguments) throws IOException {
    Models models = Models.standard();
    List<Telling> tellings = new GoldTellings(models).all();
    Map<String, String> truth = GoldTellings.happenings();
    Map<String, String> found = merge(models, tellings, new ArrayList<>());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<String, Map<String, List<String>>> clusters = new TreeMap<>();
    truth.forEach(
        (document, happening) -> {
          String main = main(tellings, document);
          clusters
              .computeIfAbsent(happening, any -> new TreeMap<>())
              .computeIfAbsent(found.get(main), any -> new ArrayList<>())
              .add(document);
        });
    clusters.forEach(
        (happening, parts) -> out.println(parts.size() + "\t" + happening + "\t" + parts.values()));
    if (arguments.length > 0) {
      pairs(models, tellings, truth, Path.of(arguments[0]));
    }
  }

  private static String main(List<Telling> tellings, String document) {
    return tellings.stream()
        .filter(each -> each.source().main() && each.source().report().equals(document))
        .map(each -> each.source().event())
        .findFirst()
        .orElse(document);
  }

  /** The happening of each event. */
  static Map<String, String> merge(Models models, List<Telling> tellings, List<Happening> all)
      throws IOException {
    Map<String, String> found = new HashMap<>();
    Path scratch = Files.createTempDirectory("merging");
    try (Merging merging = new Merging(models, scratch)) {
      for (Telling telling : tellings) {
        merging.add(telling);
      }
      merging.finish(
          happening -> {
            all.add(happening);
            happening.sources().forEach(source -> found.put(source.event(), happening.id()));
          });
    }
    Files.delete(scratch);
    return found;
  }

  private static void pairs(
      Models models, List<Telling> tellings, Map<String, String> truth, Path file)
      throws IOException {
    PlaceKeys places = new PlaceKeys(models);
    Likeness likeness = new Likeness(models);
    Rarity rarity = new Rarity();
    List<Item> items = new ArrayList<>();
    for (Telling telling : tellings) {
      Item item = new Item(telling, places, new byte[0]);
      item.count(rarity);
      items.add(item);
    }
    items.forEach(item -> item.weigh(rarity));
    try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
      for (int i = 0; i < items.size(); i++) {
        for (int j = i + 1; j < items.size(); j++) {
          double[] signs = likeness.signs(items.get(i), items.get(j));
          if (signs != null) {
            Happening.Source a = tellings.get(i).source();
            Happening.Source b = tellings.get(j).source();
            String one = truth.get(a.report());
            boolean known = one != null && one.equals(truth.get(b.report()));
            StringBuilder line = new StringBuilder();
            line.append(known ? a.main() && b.main() ? "1" : "?" : "0");
            line.append('\t').append(a.event()).append('\t').append(b.event());
            line.append('\t').append(likeness.of(items.get(i), items.get(j)));
            for (double sign : signs) {
              line.append('\t').append(sign);
            }
            out.println(line);
          }
        }
      }
    }
  }
}
