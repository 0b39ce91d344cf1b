package org.derek.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.derek.report.AnnotatedFact;

/**
 * Reads facts as factRuEval-2016 writes them: a line with an id and the type, a line for each field
 * with its name, the id of an object or span, and its value, or with name and value alone; facts
 * are separated by an empty line.
 */
final class AnnotatedFacts {
  private static final Pattern BETWEEN = Pattern.compile("\\R\\s*\\R");
  private static final Pattern ID = Pattern.compile("(?:obj|span)\\d+ ");

  private AnnotatedFacts() {}

  static List<AnnotatedFact> read(String text) {
    List<AnnotatedFact> facts = new ArrayList<>();
    for (String block : BETWEEN.split(text.strip())) {
      List<String> lines =
          block.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
      if (!lines.isEmpty()) {
        facts.add(
            new AnnotatedFact(
                after(lines.get(0)), lines.stream().skip(1).map(AnnotatedFacts::field).toList()));
      }
    }
    return facts;
  }

  private static AnnotatedFact.Field field(String line) {
    int space = line.indexOf(' ');
    String name = space < 0 ? line : line.substring(0, space);
    String value = after(line);
    var id = ID.matcher(value);
    return new AnnotatedFact.Field(name, id.lookingAt() ? value.substring(id.end()) : value);
  }

  private static String after(String line) {
    int space = line.indexOf(' ');
    return space < 0 ? "" : line.substring(space + 1).strip();
  }
}
