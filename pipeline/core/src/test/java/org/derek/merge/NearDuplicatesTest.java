package org.derek.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class NearDuplicatesTest {
  /** A report to be grouped. */
  private record Given(String id, int day, String text) {}

  @Property(tries = 30)
  void theGroupsDependOnTheSetOfReportsAlone(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<Given> reports = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = words(random, 80);
      int copies = random.nextInt(4);
      for (int copy = 0; copy <= copies; copy++) {
        reports.add(new Given("id" + i + "-" + copy, random.nextInt(3), changed(text, random)));
      }
    }
    Map<String, String> groups = groups(reports);
    Collections.shuffle(reports, random);
    assertThat(groups(reports)).as("seed %d", seed).isEqualTo(groups);
  }

  @Test
  void aGroupIsKnownByItsFirstReport() throws IOException {
    String text = words(new Random(7), 80);
    assertThat(
            groups(
                List.of(
                    new Given("c", 12, text),
                    new Given("b", 11, text),
                    new Given("a", Integer.MAX_VALUE, text),
                    new Given("other", 3, words(new Random(8), 80)))))
        .isEqualTo(Map.of("a", "b", "b", "b", "c", "b", "other", ""));
  }

  @Test
  void copiesAreFoundAmongManyReportsOfOneForm() throws IOException {
    Random random = new Random(20240312);
    List<Given> reports = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      reports.add(new Given("form" + i, i, form(random)));
    }
    for (int i = 0; i < 300; i += 30) {
      reports.add(new Given("copy" + i, i, "Новости дня\n\n" + reports.get(i).text()));
    }
    Map<String, String> groups = groups(reports);
    Map<String, String> expected =
        reports.stream().collect(Collectors.toMap(Given::id, any -> "", (a, b) -> a, TreeMap::new));
    for (int i = 0; i < 300; i += 30) {
      expected.put("form" + i, "copy" + i);
      expected.put("copy" + i, "copy" + i);
    }
    assertThat(groups).isEqualTo(expected);
  }

  @Test
  void signaturesAreReadBackAsTheyWereWritten() {
    Signature signature = Signature.of("", form(new Random(1))).orElseThrow();
    assertThat(Signature.ofBytes(signature.bytes())).isEqualTo(signature);
  }

  private static Map<String, String> groups(List<Given> reports) throws IOException {
    try (NearDuplicates duplicates = new NearDuplicates()) {
      for (Given each : reports) {
        duplicates.add(each.id(), each.day(), Signature.of("", each.text()).orElseThrow());
      }
      NearDuplicates.Groups groups = duplicates.find();
      Map<String, String> byId = new TreeMap<>();
      for (int i = 0; i < reports.size(); i++) {
        Optional<String> group = groups.of(i);
        byId.put(reports.get(i).id(), group.orElse(""));
      }
      assertThat(groups.reports())
          .isEqualTo(byId.values().stream().filter(group -> !group.isEmpty()).count());
      assertThat(groups.groups())
          .isEqualTo(byId.values().stream().filter(group -> !group.isEmpty()).distinct().count());
      return byId;
    }
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "слово" + Integer.toString(random.nextInt(5000), 26).replaceAll("\\d", "ъ"))
        .collect(Collectors.joining(" "));
  }

  /** The text with a word in ten taken away at one place. */
  private static String changed(String text, Random random) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    int at = random.nextInt(words.size() - 8);
    words.subList(at, at + 8).clear();
    return String.join(" ", words);
  }

  private static String form(Random random) {
    return String.format(
        java.util.Locale.ROOT,
        "Национальный банк установил на завтра официальные курсы валют. Доллар стоит %d,%02d тенге,"
            + " евро торгуется по %d,%02d тенге, рубль обойдется в %d,%02d тенге. Объем торгов на"
            + " бирже составил %d миллионов долларов. Напомним, что курсы устанавливаются каждый"
            + " рабочий день по итогам утренней сессии и действуют до следующего объявления.",
        400 + random.nextInt(100),
        random.nextInt(100),
        450 + random.nextInt(100),
        random.nextInt(100),
        4 + random.nextInt(3),
        random.nextInt(100),
        50 + random.nextInt(400));
  }
}
