package org.derek.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.derek.normalize.dates.Edtf;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Event;
import org.derek.report.MentionType;
import org.junit.jupiter.api.Test;

/** Checks {@code recurring.tsv}, which tells what recurs over documents and languages. */
final class RecurringTest {
  private static final int FIRST_LANGUAGE = 3;
  private static final List<List<String>> TABLE = GoldCorpus.table("recurring.tsv");
  private static final List<String> HEAD = TABLE.get(0);
  private static final int NEWS = HEAD.size() - 1;
  private static final List<String> LANGUAGES = HEAD.subList(FIRST_LANGUAGE, NEWS);
  private static final List<List<String>> ROWS = TABLE.subList(1, TABLE.size());
  private static final String HAPPENING = "HAPPENING";
  private static final Map<String, AnnotatedDocument> DOCUMENTS = documents();

  @Test
  void namesAreValuesOfMentionsInTheirLanguage() {
    List<String> wrong = new ArrayList<>();
    Map<String, Set<String>> values = values();
    for (List<String> row : ROWS) {
      for (String language : LANGUAGES) {
        for (String name : row.get(0).equals(HAPPENING) ? List.<String>of() : in(row, language)) {
          String document = name.endsWith("]") ? name.substring(name.lastIndexOf('[')) : "";
          String key = row.get(0) + language + document;
          if (!values.getOrDefault(key, Set.of()).contains(withoutDocument(name))) {
            wrong.add(row.get(1) + ": no " + row.get(0) + " in " + language + ": " + name);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void happeningsAreMainEventsOfTheirDocumentsInTheirTime() {
    List<String> wrong = new ArrayList<>();
    for (List<String> row : rows(HAPPENING)) {
      if (!Edtf.isValid(row.get(2))) {
        wrong.add(row.get(1) + ": not EDTF: " + row.get(2));
      }
      for (String language : LANGUAGES) {
        for (String id : in(row, language)) {
          check(row, id, language, wrong);
        }
      }
      for (String file : split(row.get(NEWS))) {
        if (!Files.exists(GoldCorpus.FOLDER.resolve("news").resolve(file))) {
          wrong.add(row.get(1) + ": no file " + file);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void enoughRecurs() {
    assertThat(ROWS).extracting(row -> row.get(0) + row.get(1)).doesNotHaveDuplicates();
    List<List<String>> happenings = rows(HAPPENING);
    List<List<String>> names = ROWS.stream().filter(row -> !happenings.contains(row)).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(40);
    assertThat(names).filteredOn(row -> languages(row) >= 2).hasSizeGreaterThanOrEqualTo(500);
    assertThat(names).allMatch(row -> reports(row) >= 2);
    assertThat(happenings).allMatch(row -> reports(row) + split(row.get(NEWS)).size() >= 2);
    assertThat(happenings).filteredOn(row -> reports(row) >= 2).hasSizeGreaterThanOrEqualTo(30);
  }

  private static void check(List<String> row, String id, String language, List<String> wrong) {
    AnnotatedDocument document = DOCUMENTS.get(id);
    if (document == null || !document.language().equals(language)) {
      wrong.add(row.get(1) + ": no document in " + language + ": " + id);
      return;
    }
    List<Event> main = document.events().orElse(List.of()).stream().filter(Event::main).toList();
    if (main.size() != 1) {
      wrong.add(row.get(1) + ": no main event in " + id);
    } else if (main.get(0).start().filter(day -> isOutside(day, row.get(2))).isPresent()) {
      wrong.add(row.get(1) + ": " + id + " begins " + main.get(0).start().orElseThrow());
    }
  }

  /** Compares days; a value that is no whole day is not compared. */
  private static boolean isOutside(String day, String period) {
    String[] ends = period.split("/", -1);
    String last = ends[ends.length - 1];
    return day.length() == last.length() && (day.compareTo(ends[0]) < 0 || day.compareTo(last) > 0);
  }

  private static List<List<String>> rows(String kind) {
    return ROWS.stream().filter(row -> row.get(0).equals(kind)).toList();
  }

  private static long languages(List<String> row) {
    return LANGUAGES.stream().filter(language -> !in(row, language).isEmpty()).count();
  }

  private static int reports(List<String> row) {
    return LANGUAGES.stream().mapToInt(language -> in(row, language).size()).sum();
  }

  private static List<String> in(List<String> row, String language) {
    return split(row.get(FIRST_LANGUAGE + LANGUAGES.indexOf(language)));
  }

  private static List<String> split(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split("\\|", -1));
  }

  /** A name as the table writes it, without the document in brackets that it stands in. */
  private static String withoutDocument(String name) {
    return name.endsWith("]") ? name.substring(0, name.lastIndexOf(" [")) : name;
  }

  private static Map<String, AnnotatedDocument> documents() {
    return all().collect(Collectors.toMap(AnnotatedDocument::id, document -> document));
  }

  private static Map<String, Set<String>> values() {
    Map<String, Set<String>> values = new HashMap<>();
    for (AnnotatedDocument document : DOCUMENTS.values()) {
      document.mentions().stream()
          .filter(
              mention ->
                  mention.type() == MentionType.PERSON
                      || mention.type() == MentionType.ORGANIZATION)
          .forEach(
              mention -> {
                String key = mention.type() + document.language();
                for (String each : List.of(key, key + "[" + document.id() + "]")) {
                  values
                      .computeIfAbsent(each, missing -> new HashSet<>())
                      .add(mention.norm().orElse(""));
                }
              });
    }
    return values;
  }

  private static Stream<AnnotatedDocument> all() {
    List<Path> files = GoldCorpus.files();
    return files.stream().flatMap(file -> GoldCorpus.read(file).stream());
  }
}
