package org.derek.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.tag.features.Lexicon;

/**
 * Reads the lexicons of a language: each {@code lexicon/NAME.txt} is a list, an entry a line, and
 * {@code lexicon/endings.txt} the endings of inflection.
 */
public final class LexiconFiles {
  private static final String FOLDER = "lexicon";
  private static final String ENDINGS = "endings.txt";
  private static final String SUFFIX = ".txt";

  private LexiconFiles() {}

  /** The lexicons in {@code models}; empty for a language that has none. */
  public static Lexicon read(Models models, String language) throws IOException {
    Path folder = models.file(language, FOLDER);
    if (!Files.isDirectory(folder)) {
      return Lexicon.empty();
    }
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(SUFFIX) && !name.equals(ENDINGS))
              .sorted()
              .toList();
    }
    List<Lexicon.Entries> lists = new ArrayList<>();
    for (String name : names) {
      lists.add(
          new Lexicon.Entries(
              name.substring(0, name.length() - SUFFIX.length()),
              entries(models, language, FOLDER + "/" + name)));
    }
    List<String> endings =
        Files.exists(folder.resolve(ENDINGS))
            ? entries(models, language, FOLDER + "/" + ENDINGS)
            : List.of();
    return new Lexicon(endings, lists);
  }

  private static List<String> entries(Models models, String language, String file)
      throws IOException {
    return models.lines(language, file).stream().map(String::strip).distinct().toList();
  }
}
