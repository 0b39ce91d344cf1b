package org.derek.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.derek.language.Models;
import org.derek.report.Outcome;
import org.derek.report.Report;
import org.derek.search.ReportSearch;

/**
 * Random archives that change while they are ingested by runs that crash: the index always ends as
 * that of one undisturbed run over the archive's last state.
 */
final class ReportIndexPropertyTest {
  private static final Models MODELS = Models.standard();
  private static final String NO_REPORT = "-";

  /** A file's version and what it holds: ids of reports, or {@link #NO_REPORT}, by inner path. */
  private record Content(long version, Map<String, String> inputs) {}

  @Property(tries = 60)
  void theIndexDependsOnTheArchiveAlone(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path folder = Files.createTempDirectory("derek-index-test");
    try {
      Map<String, Content> archive = new TreeMap<>();
      int rounds = 2 + random.nextInt(5);
      for (int round = 0; round < rounds; round++) {
        change(archive, random);
        run(folder, archive, random, true);
      }
      run(folder, archive, random, false);
      assertThat(dump(folder)).as("seed %d", seed).isEqualTo(expected(archive));
      run(folder, archive, random, false);
      assertThat(dump(folder)).as("seed %d, run twice", seed).isEqualTo(expected(archive));
    } finally {
      delete(folder);
    }
  }

  private static void change(Map<String, Content> archive, Random random) {
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      String path = "file" + random.nextInt(5);
      if (random.nextInt(6) == 0) {
        archive.remove(path);
      } else {
        archive.put(path, new Content(random.nextLong() >>> 1, inputs(path, random)));
      }
    }
  }

  private static Map<String, String> inputs(String path, Random random) {
    Map<String, String> inputs = new LinkedHashMap<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String inner = path + "!/" + random.nextInt(6);
      inputs.put(inner, random.nextInt(4) == 0 ? NO_REPORT : "id" + random.nextInt(6));
    }
    return inputs;
  }

  /** One run over the archive in order of paths; one that crashes stops anywhere. */
  private static void run(
      Path folder, Map<String, Content> archive, Random random, boolean mayCrash)
      throws IOException {
    int left = mayCrash ? random.nextInt(25) : Integer.MAX_VALUE;
    ReportIndex index = ReportIndex.open(folder, MODELS);
    List<String> vanished;
    try (Stream<String> known = index.files(List.of("file0", "file1", "file2", "file3", "file4"))) {
      vanished = known.filter(path -> !archive.containsKey(path)).toList();
    }
    for (String path : vanished) {
      index.remove(path);
    }
    for (Map.Entry<String, Content> file : archive.entrySet()) {
      Content content = file.getValue();
      FileState state = new FileState(file.getKey(), content.inputs().size(), content.version());
      if (index.file(file.getKey()).equals(Optional.of(state))) {
        continue;
      }
      index.begin(file.getKey());
      for (Map.Entry<String, String> input : content.inputs().entrySet()) {
        if (left-- == 0) {
          index.abandon();
          return;
        }
        add(index, input.getKey(), input.getValue());
        if (random.nextInt(4) == 0) {
          index.commit();
        }
      }
      index.end(state);
      if (random.nextInt(3) == 0) {
        index.commit();
      }
    }
    index.close();
  }

  private static void add(ReportIndex index, String path, String id) throws IOException {
    if (id.equals(NO_REPORT)) {
      index.add(Outcome.of(path, Outcome.Category.EMPTY, "no text", 0));
    } else {
      index.add(Samples.report(id, path, "kk", id, "Мәтін " + id));
    }
  }

  private static List<String> expected(Map<String, Content> archive) {
    Map<String, String> holders = new HashMap<>();
    TreeMap<String, String> outcomes = new TreeMap<>();
    for (Content content : archive.values()) {
      content
          .inputs()
          .forEach(
              (path, id) -> {
                if (id.equals(NO_REPORT)) {
                  outcomes.put(path, path + " EMPTY -");
                } else if (holders.putIfAbsent(id, path) == null) {
                  outcomes.put(path, path + " INDEXED " + id);
                } else {
                  outcomes.put(path, path + " DUPLICATE " + id);
                }
              });
    }
    List<String> lines = new ArrayList<>(outcomes.values());
    holders.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(each -> lines.add(each.getValue() + " = " + each.getKey()));
    return lines;
  }

  private static List<String> dump(Path folder) throws IOException {
    try (ReportSearch search = ReportSearch.open(folder, MODELS);
        Stream<Outcome> outcomes = search.outcomes();
        Stream<Report> reports = search.all(Optional.empty())) {
      return Stream.concat(
              outcomes.map(
                  each -> each.path() + " " + each.category() + " " + each.report().orElse("-")),
              reports.map(each -> each.source().path() + " = " + each.id()))
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
