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
      lists
          .computeIfAbsent(name, list -> new ArrayList<>())
          .addAll(entries(models.lines(language, FOLDER + "/" + name + SUFFIX)));
    }
    if (Files.exists(models.file(language, COUNTRIES))) {
      lists
          .computeIfAbsent("country", list -> new ArrayList<>())
          .addAll(countries(models.lines(language, COUNTRIES)));
    }
    if (Files.exists(models.file(language, GIVEN_NAMES))) {
      lists
          .computeIfAbsent("given", list -> new ArrayList<>())
          .addAll(givenNames(models.lines(language, GIVEN_NAMES)));
    }
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
  private static List<String> countries(List<String> lines) {
    List<String> names = new ArrayList<>();
    for (String line : lines) {
      String[] columns = line.split("\t");
      for (int column = 1; column < columns.length; column++) {
        for (String name : SEPARATOR.split(columns[column].strip())) {
          if (!name.isEmpty() && !name.startsWith("?") && !name.startsWith("!")) {
            names.add(DECLENSION.matcher(name).replaceAll(""));
          }
        }
      }
    }
    return names;
  }

  private static List<String> givenNames(List<String> lines) {
    return lines.stream()
        .map(line -> line.split("\t"))
        .filter(columns -> columns.length > 1)
        .flatMap(columns -> SPACES.splitAsStream(columns[1].strip()))
        .distinct()
        .toList();
  }
}
