package org.derek.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.derek.language.Models;
import org.derek.report.Telling;
import org.junit.jupiter.api.Test;

/** Merges the annotated events of all gold documents. */
final class GoldMergingTest {
  private static final double LEAST_F1 = 0.87;

  @Test
  void mainEventsOfOneHappeningComeTogether() throws IOException {
    Models models = Models.standard();
    List<Telling> tellings = new GoldTellings(models).all();
    Map<String, String> found = MergingTable.merge(models, tellings, new ArrayList<>());
    Map<String, String> truth = GoldTellings.happenings();
    Map<String, Set<String>> byTruth = new HashMap<>();
    Map<String, Set<String>> byFound = new HashMap<>();
    for (Telling each : tellings) {
      String happening = truth.get(each.source().report());
      if (each.source().main() && happening != null) {
        byTruth
            .computeIfAbsent(happening, any -> new java.util.HashSet<>())
            .add(each.source().event());
        byFound
            .computeIfAbsent(found.get(each.source().event()), any -> new java.util.HashSet<>())
            .add(each.source().event());
      }
    }
    assertThat(byTruth).hasSizeGreaterThanOrEqualTo(30);
    double f1 =
        bCubed(
            byTruth.values().stream().collect(Collectors.toList()), List.copyOf(byFound.values()));
    assertThat(f1).isGreaterThan(LEAST_F1);
  }

  private static double bCubed(List<Set<String>> truth, List<Set<String>> found) {
    double precision = 0;
    double recall = 0;
    int items = 0;
    for (Set<String> right : truth) {
      for (Set<String> cluster : found) {
        double both = cluster.stream().filter(right::contains).count();
        precision += both * both / cluster.size();
        recall += both * both / right.size();
        items += (int) both;
      }
    }
    precision /= items;
    recall /= items;
    return 2 * precision * recall / (precision + recall);
  }
}
