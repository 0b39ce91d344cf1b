package org.derek.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.derek.language.Models;
import org.derek.normalize.countries.CountryNormalizer;
import org.derek.normalize.dates.DateAnchor;
import org.derek.normalize.dates.DateNormalizer;
import org.derek.normalize.dates.DateValue;

/**
 * Counts how many DATE and COUNTRY mentions of annotated documents get a value, and prints each
 * distinct mention with its value, so that failures can be read. Arguments: type, file.
 */
public final class ValueCoverage {
  private static final DateAnchor ANCHOR = DateAnchor.published(LocalDate.of(2021, 5, 12));

  private ValueCoverage() {}

  /** Runs the count. */
  public static void main(String[] arguments) throws IOException {
    Models models = Models.standard();
    CountryNormalizer countries = new CountryNormalizer(models);
    DateNormalizer dates = new DateNormalizer(models);
    Map<String, Integer> counts = new TreeMap<>();
    int mentions = 0;
    int valued = 0;
    int known = 0;
    int right = 0;
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
      JsonNode document = mapper.readTree(line);
      String text = document.get("text").asText();
      String language = document.get("lang").asText();
      DateAnchor anchor =
          document.hasNonNull("published")
              ? DateAnchor.published(LocalDate.parse(document.get("published").asText()))
              : document.has("events") ? DateAnchor.NONE : ANCHOR;
      for (JsonNode mention : document.get("mentions")) {
        if (!mention.get("type").asText().equals(arguments[0])) {
          continue;
        }
        String words = text.substring(mention.get("start").asInt(), mention.get("end").asInt());
        Optional<String> value =
            arguments[0].equals("DATE")
                ? dates.normalize(words, language, anchor).map(DateValue::edtf)
                : countries.code(words, language);
        mentions++;
        valued += value.isPresent() ? 1 : 0;
        String flag = "";
        if (mention.hasNonNull("norm")) {
          known++;
          boolean hit = value.equals(Optional.of(mention.get("norm").asText()));
          right += hit ? 1 : 0;
          flag = hit ? "" : "\tWRONG " + mention.get("norm").asText();
        }
        counts.merge(value.orElse("-") + "\t" + words + flag, 1, Integer::sum);
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    counts.forEach((row, count) -> out.println(count + "\t" + row));
    out.printf(
        Locale.ROOT,
        "%d mentions, %d with a value, %d of %d equal to the annotated value%n",
        mentions,
        valued,
        right,
        known);
  }
}
