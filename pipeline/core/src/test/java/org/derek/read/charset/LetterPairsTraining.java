package org.derek.read.charset;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the letter pairs of a language over texts and writes {@code models/<lang>/letters.tsv}:
 *
 * <pre>java … org.derek.read.charset.LetterPairsTraining OUT.tsv TEXTS.jsonl|TEXTS.conllu…</pre>
 */
final class LetterPairsTraining {
  /** A pair that occurs in fewer than one of so many is left out. */
  private static final int RAREST = 400_000;

  private LetterPairsTraining() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      names.add(file.getFileName().toString());
      for (String text : texts(file)) {
        LetterPairs.count(text, counts);
      }
    }
    long total = counts.values().stream().mapToLong(Integer::longValue).sum();
    List<String> lines = new ArrayList<>();
    lines.add("# How often a character that is not ASCII follows another; _ is anything in ASCII");
    lines.add("# that is not a letter. Counted by LetterPairsTraining over " + names + ".");
    new TreeMap<>(counts)
        .forEach(
            (pair, count) -> {
              if (count > 1 && count >= total / RAREST) {
                lines.add(pair + "\t" + count);
              }
            });
    Files.write(Path.of(arguments[0]), lines, StandardCharsets.UTF_8);
  }

  /** The texts of a file: field {@code text} of JSON lines, or the text comments of CoNLL-U. */
  static List<String> texts(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.startsWith("{")) {
        texts.add(mapper.readTree(line).path("text").asText());
      } else if (line.startsWith("# text")) {
        texts.add(line.substring(line.indexOf('=') + 1).strip());
      }
    }
    return texts;
  }
}
