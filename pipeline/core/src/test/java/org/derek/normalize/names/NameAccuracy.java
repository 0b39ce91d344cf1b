package org.derek.normalize.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.derek.language.Models;
import org.derek.normalize.countries.CountryNormalizer;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Span;

/**
 * Measures the canonical names that annotated PERSON and ORGANIZATION mentions get, and prints the
 * wrong ones, so that they can be read. Letter case and the shape of quotation marks don't count.
 * Arguments: split, files.
 */
public final class NameAccuracy {
  private NameAccuracy() {}

  /** Runs the measurement. */
  public static void main(String[] arguments) throws IOException {
    Models models = Models.standard();
    NameNormalizer names = new NameNormalizer(models, new CountryNormalizer(models));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ObjectMapper mapper = new ObjectMapper();
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      Map<MentionType, int[]> counts = new TreeMap<>();
      for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)) {
        JsonNode document = mapper.readTree(line);
        if (!document.get("split").asText().equals(arguments[0])) {
          continue;
        }
        String text = document.get("text").asText();
        String language = document.get("lang").asText();
        List<Mention> mentions = new ArrayList<>();
        List<String> norms = new ArrayList<>();
        for (JsonNode each : document.get("mentions")) {
          MentionType type = MentionType.valueOf(each.get("type").asText());
          if (type == MentionType.PERSON || type == MentionType.ORGANIZATION) {
            Span span = new Span(each.get("start").asInt(), each.get("end").asInt());
            mentions.add(Mention.of(type, span, text, 1));
            norms.add(each.path("norm").asText());
          }
        }
        List<Mention> named = names.normalize(text, text, mentions, mention -> language);
        for (int i = 0; i < named.size(); i++) {
          Mention mention = named.get(i);
          int[] count = counts.computeIfAbsent(mention.type(), type -> new int[2]);
          String found = mention.norm().orElse("-");
          boolean right = plain(found).equals(plain(norms.get(i)));
          count[0]++;
          count[1] += right ? 1 : 0;
          if (!right) {
            out.printf(
                Locale.ROOT,
                "%s\t%s\t%s\t%s\t%s%n",
                mention.type(),
                document.get("id").asText(),
                mention.text(),
                norms.get(i),
                found);
          }
        }
      }
      counts.forEach(
          (type, count) ->
              out.printf(
                  Locale.ROOT,
                  "%s %s %s: %d of %d, %.4f%n",
                  Path.of(file).getFileName(),
                  arguments[0],
                  type,
                  count[1],
                  count[0],
                  count[1] / (double) count[0]));
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[«»„“”\"]", "\"").replaceAll("\\s+", " ");
  }
}
