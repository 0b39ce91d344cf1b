package org.derek.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.tag.features.Lexicon;

/**
 * Reads the lexicons of a language.
 *
 * <p>Each {@code lexicon/NAME.txt} is a list; a line holds one entry or several, separated by
 * {@code ;}. {@code lexicon/endings.txt} holds the endings of inflection, separated by spaces,
 * {@code lexicon/spellings.txt} pairs of word ends that stand for each other. The lists {@code
 * country}, {@code place} and {@code given} are made of the tables that {@code normalize} keeps,
 * {@code acronym} and {@code orgname} also of {@code acronyms.tsv}.
 */
public final class LexiconFiles {
  private static final String FOLDER = "lexicon";
  private static final String ENDINGS = "endings.txt";
  private static final String SPELLINGS = "spellings.txt";
  private static final String SUFFIX = ".txt";
  private static final String COUNTRIES = "countries.tsv";
  private static final String PLACES = "places.tsv";
  private static final String NOTE = "NOT_";
  private static final String GIVEN_NAMES = "given-names.tsv";
  private static final String ACRONYMS = "acronyms.tsv";
  private static final Pattern MARK = Pattern.compile("\\s*([.,()«»/+])\\s*");
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
    add(lists, "country", names(Rows.of(models, language, COUNTRIES, 2), 1));
    add(lists, "place", places(Rows.of(models, language, PLACES, 2)));
    add(lists, "given", givenNames(Rows.of(models, language, GIVEN_NAMES, 2)));
    List<List<String>> acronyms = Rows.of(models, language, ACRONYMS, 2);
    add(lists, "acronym", column(acronyms, 0));
    add(lists, "orgname", column(acronyms, 1));
    List<String> endings = new ArrayList<>();
    if (Files.exists(folder.resolve(ENDINGS))) {
      for (String line : models.lines(language, FOLDER + "/" + ENDINGS)) {
        endings.addAll(Arrays.asList(SPACES.split(line.strip())));
      }
    }
    Spellings spellings = spellings(models, language);
    return new Lexicon(
        endings.stream().distinct().toList(),
        lists.entrySet().stream()
            .map(each -> new Lexicon.Entries(each.getKey(), spellings.all(each.getValue())))
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
          .filter(name -> name.endsWith(SUFFIX))
          .filter(name -> !name.equals(ENDINGS) && !name.equals(SPELLINGS))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  private static Spellings spellings(Models models, String language) throws IOException {
    List<Map.Entry<Pattern, String>> forward = new ArrayList<>();
    List<Map.Entry<Pattern, String>> back = new ArrayList<>();
    if (Files.exists(models.file(language, FOLDER).resolve(SPELLINGS))) {
      for (String line : models.lines(language, FOLDER + "/" + SPELLINGS)) {
        String[] pair = SPACES.split(line.strip());
        if (pair.length != 2) {
          throw new IOException(
              models.file(language, FOLDER).resolve(SPELLINGS) + ": not a pair: " + line);
        }
        forward.add(Map.entry(atEnd(pair[0]), pair[1]));
        back.add(Map.entry(atEnd(pair[1]), pair[0]));
      }
    }
    return new Spellings(forward, back);
  }

  private static Pattern atEnd(String letters) {
    return Pattern.compile(Pattern.quote(letters) + "(?!\\p{L})");
  }

  /** Pairs of word ends that stand for each other, and the same pairs the other way round. */
  private record Spellings(
      List<Map.Entry<Pattern, String>> forward, List<Map.Entry<Pattern, String>> back) {
    /** The entries in every spelling. */
    List<String> all(List<String> entries) {
      return entries.stream()
          .flatMap(entry -> Stream.of(entry, respelled(entry, forward), respelled(entry, back)))
          .distinct()
          .toList();
    }

    private static String respelled(String entry, List<Map.Entry<Pattern, String>> pairs) {
      String result = entry;
      for (Map.Entry<Pattern, String> pair : pairs) {
        result =
            pair.getKey().matcher(result).replaceAll(Matcher.quoteReplacement(pair.getValue()));
      }
      return result;
    }
  }

  private static List<String> entries(List<String> lines) {
    return lines.stream()
        .flatMap(line -> SEPARATOR.splitAsStream(line.strip()))
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .toList();
  }

  /** Names of places, without the rows that say what is none. */
  private static List<String> places(List<List<String>> rows) {
    return names(rows.stream().filter(row -> !row.get(0).startsWith(NOTE)).toList(), 2);
  }

  /** Names in the cells from a column on, without those that are marked as uncertain. */
  private static List<String> names(List<List<String>> rows, int column) {
    return rows.stream()
        .flatMap(row -> row.subList(column, row.size()).stream())
        .flatMap(cell -> SEPARATOR.splitAsStream(cell.strip()))
        .filter(name -> !name.isEmpty() && !name.startsWith("?") && !name.startsWith("!"))
        .map(name -> tokens(DECLENSION.matcher(name).replaceAll("")))
        .distinct()
        .toList();
  }

  private static String tokens(String name) {
    return MARK.matcher(name).replaceAll(" $1 ").strip();
  }

  /** A column of a table, marks split off as the tokenizer does. */
  private static List<String> column(List<List<String>> rows, int column) {
    return rows.stream().map(row -> tokens(row.get(column))).distinct().toList();
  }

  private static List<String> givenNames(List<List<String>> rows) {
    return rows.stream()
        .flatMap(row -> SPACES.splitAsStream(row.get(1).strip()))
        .distinct()
        .toList();
  }
}
