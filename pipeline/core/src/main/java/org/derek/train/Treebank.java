package org.derek.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.derek.report.Span;

/**
 * Reads the sentences of a treebank in CoNLL-U form (universaldependencies.org/format.html) as
 * natural text. Where the treebank separates marks by spaces, as the Vietnamese one does, the
 * spaces are closed up.
 */
final class Treebank {
  private static final String NO_SPACE_BEFORE = ",.;:?!…)]}”»%";
  private static final String NO_SPACE_AFTER = "([{“«";

  /** Names that some treebanks give to brackets. */
  private static final Map<String, String> BRACKETS =
      Map.of("LBKT", "(", "RBKT", ")", "LRB", "(", "RRB", ")");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Treebank() {}

  /** The sentences of {@code file}, each as a text of its own. */
  static List<Segmented> read(Path file) throws IOException {
    List<Segmented> sentences = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<Boolean> spaces = new ArrayList<>();
    int covered = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.isBlank()) {
        finish(forms, spaces, sentences);
        covered = 0;
      } else if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 10) {
          throw new IOException(file + ": not a line of CoNLL-U: " + line);
        }
        int dash = cells[0].indexOf('-');
        boolean inside = dash < 0 && cells[0].indexOf('.') >= 0;
        if (dash < 0 && !inside && Integer.parseInt(cells[0]) <= covered || inside) {
          continue;
        }
        if (dash > 0) {
          covered = Integer.parseInt(cells[0].substring(dash + 1));
        }
        forms.add(BRACKETS.getOrDefault(cells[1], cells[1]));
        spaces.add(!cells[9].contains("SpaceAfter=No"));
      }
    }
    finish(forms, spaces, sentences);
    return sentences;
  }

  private static void finish(List<String> forms, List<Boolean> spaces, List<Segmented> sentences) {
    if (!forms.isEmpty()) {
      // a treebank that never says SpaceAfter=No in a sentence with marks puts spaces everywhere
      sentences.add(spaces.contains(false) ? asGiven(forms, spaces) : closedUp(forms));
    }
    forms.clear();
    spaces.clear();
  }

  private static Segmented asGiven(List<String> forms, List<Boolean> spaces) {
    List<Boolean> before = new ArrayList<>();
    before.add(false);
    before.addAll(spaces.subList(0, spaces.size() - 1));
    return build(forms, before);
  }

  private static Segmented closedUp(List<String> forms) {
    List<Boolean> before = new ArrayList<>();
    boolean quoted = false;
    boolean glued = true;
    for (String form : forms) {
      boolean quote = form.equals("\"");
      char first = form.charAt(0);
      boolean mark = form.length() == 1 || first == '.';
      boolean space = !glued && !(mark && NO_SPACE_BEFORE.indexOf(first) >= 0);
      before.add(space && !(quote && quoted) && !form.equals("/"));
      glued = quote && !quoted || mark && NO_SPACE_AFTER.indexOf(first) >= 0 || form.equals("/");
      quoted ^= quote;
    }
    return build(forms, before);
  }

  private static Segmented build(List<String> forms, List<Boolean> spaceBefore) {
    StringBuilder text = new StringBuilder();
    List<Span> tokens = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      if (spaceBefore.get(i)) {
        text.append(' ');
      }
      String[] syllables = SPACES.split(forms.get(i).strip(), -1);
      for (int part = 0; part < syllables.length; part++) {
        if (part > 0) {
          text.append(' ');
        }
        tokens.add(new Span(text.length(), text.length() + syllables[part].length()));
        text.append(syllables[part]);
      }
    }
    return new Segmented(text.toString(), List.of(new Span(0, text.length())), tokens);
  }
}
