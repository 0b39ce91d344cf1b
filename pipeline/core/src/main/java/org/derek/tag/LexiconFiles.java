package org.derek.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.tag.features.Lexicon;

/**
 * Reads the lexicons of a language.
 *
 * <p>Each {@code lexicon/NAME.txt} is a list; a line holds one entry or several, separated by
 * {@code ;}. {@code lexicon/endings.txt} holds the endings of inflection, separated by spaces. The
 * lists {@code country} and {@code given} are made of the tables that {@code normalize} keeps.
 */
public final class LexiconFiles {
  private static final String FOLDER = "lexicon";
  private static final String ENDINGS = "endings.txt";
  private static final String SUFFIX = ".txt";
  private static final String COUNTRIES = "countries.tsv";
  private static final String GIVEN_NAMES = "given-names.tsv";
  private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** The endings of a declined part of a country's name, and the mark of an indeclinable one. */
  private static final Pattern DECLENSION = Pattern.compile("\\{[^}]*}|^=");

  private LexiconFiles() {}

  /** The lexicons in {@code models}; empty for a language that has none. */
  public static Lexicon read(Models models, String language) throws IOException {
    Map<String, List<String>> lists = new TreeMap<>();
    Path folder = models.file(language, FOLDER);
    for (String name : names(folder)) {
      add(lists, name, entries(models.lines(language, FOLDER + "/" + name + SUFFIX)));
    }
    add(lists, "country", countries(Rows.of(models, language, COUNTRIES, 2)));
    add(lists, "given", givenNames(Rows.of(models, language, GIVEN_NAMES, 2)));
    List<String> endings = new ArrayList<>();
    if (Files.exists(folder.resolve(ENDINGS))) {
      for (String line : models.lines(language, FOLDER + "/" + ENDINGS)) {
        endings.addAll(Arrays.asList(SPACES.split(line.strip())));
      }
    }
    return new Lexicon(
        endings.stream().distinct().toList(),
        lists.entrySet().stream()
            .map(each -> new Lexicon.Entries(each.getKey(), each.getValue()))
            .toList());
  }

  private static void add(Map<String, List<String>> lists, String name, List<String> entries) {
    if (!entries.isEmpty()) {
      lists.computeIfAbsent(name, list -> new ArrayList<>()).addAll(entries);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX) && !name.equals(ENDINGS))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  private static List<String> entries(List<String> lines) {
    return lines.stream()
        .flatMap(line -> SEPARATOR.splitAsStream(line.strip()))
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .toList();
  }

  /** Names of countries, without those that are marked as uncertain. */
  private static List<String> countries(List<List<String>> rows) {
    List<String> names = new ArrayList<>();
    for (List<String> row : rows) {
      for (String cell : row.subList(1, row.size())) {
        for (String name : SEPARATOR.split(cell.strip())) {
          if (!name.isEmpty() && !name.startsWith("?") && !name.startsWith("!")) {
            names.add(DECLENSION.matcher(name).replaceAll(""));
          }
        }
      }
    }
    return names;
  }

  private static List<String> givenNames(List<List<String>> rows) {
    return rows.stream()
        .flatMap(row -> SPACES.splitAsStream(row.get(1).strip()))
        .distinct()
        .toList();
  }
}
