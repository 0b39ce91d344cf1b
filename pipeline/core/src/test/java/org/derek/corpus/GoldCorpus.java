package org.derek.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.derek.json.AnnotatedJson;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Span;

/** The annotated documents of the repository and what their checks share. */
final class GoldCorpus {
  static final Path FOLDER = Path.of(System.getProperty("derek.corpus"));
  private static final Set<String> COUNTRIES = countries();
  private static final List<Allowance> ALLOWANCES = allowances();

  private GoldCorpus() {}

  /**
   * Something that the checks pass over.
   *
   * @param kind what kind of check
   * @param language the language it is for
   * @param words the words
   */
  private record Allowance(String kind, String language, String words) {}

  /** A file of annotated documents a language. */
  static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("gold"))) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<AnnotatedDocument> read(Path file) {
    try {
      return AnnotatedJson.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of a table beside the corpus, split at tabs, without comments. */
  static List<List<String>> table(String name) {
    try (Stream<String> lines = Files.lines(FOLDER.resolve(name))) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of {@code kind} for a language in {@code exceptions.tsv}. */
  static List<String> allowed(String kind, String language) {
    return ALLOWANCES.stream()
        .filter(a -> a.kind().equals(kind) && a.language().equals(language))
        .map(Allowance::words)
        .toList();
  }

  static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  /** Tells whether a span begins and ends where words do. */
  static boolean isWhole(Span span, String text) {
    return span.length() > 0
        && (span.start() == 0 || !joins(text, span.start()))
        && (span.end() == text.length() || !joins(text, span.end()));
  }

  private static boolean joins(String text, int border) {
    return Character.isLetterOrDigit(text.charAt(border - 1))
        && Character.isLetterOrDigit(text.charAt(border));
  }

  private static List<Allowance> allowances() {
    return table("exceptions.tsv").stream()
        .map(row -> new Allowance(row.get(0), row.get(1), row.get(2)))
        .toList();
  }

  private static Set<String> countries() {
    Set<String> codes = new HashSet<>(Set.of(Locale.getISOCountries()));
    codes.addAll(Set.of("SU", "YU", "CS", "DD", "XK"));
    return codes;
  }
}
