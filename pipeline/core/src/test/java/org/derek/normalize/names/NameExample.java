package org.derek.normalize.names;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.derek.report.Mention;

/**
 * A document on one line: persons in {@code [ ]}, organizations in {@code < >}, each followed by a
 * bar and its canonical name where that differs from what is written; {@code ¶} begins a new line.
 *
 * @param marked the document with its mentions marked, without names
 * @param names the canonical name of each mention
 */
record NameExample(String marked, List<String> names) {
  static NameExample of(String line) {
    StringBuilder marked = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c != '[' && c != '<') {
        marked.append(c == '¶' ? '\n' : c);
        continue;
      }
      int end = line.indexOf(c == '[' ? ']' : '>', at);
      String inside = line.substring(at + 1, end);
      int bar = inside.indexOf('|');
      String written = bar < 0 ? inside : inside.substring(0, bar);
      marked.append(c).append(written).append(line.charAt(end));
      names.add(inside.substring(bar + 1));
      at = end;
    }
    return new NameExample(marked.toString(), names);
  }

  /** Each mention with its name: as it should be, or as it is found. */
  String shown(List<String> canonical) {
    List<Mention> mentions = Marked.of(marked).mentions();
    return IntStream.range(0, mentions.size())
        .mapToObj(i -> mentions.get(i).text() + " = " + canonical.get(i))
        .collect(Collectors.joining("\n"));
  }

  /** Prints what is wrong in a file of examples. Arguments: language, file. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int mentions = 0;
    int right = 0;
    int documents = 0;
    int whole = 0;
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      NameExample example = of(line);
      List<String> found = Marked.norms(arguments[0], example.marked());
      List<Mention> written = Marked.of(example.marked()).mentions();
      boolean all = true;
      for (int i = 0; i < found.size(); i++) {
        boolean same = found.get(i).equals(example.names().get(i));
        all &= same;
        mentions++;
        right += same ? 1 : 0;
        if (!same) {
          out.println(written.get(i).text() + "\t" + example.names().get(i) + "\t" + found.get(i));
        }
      }
      documents++;
      whole += all ? 1 : 0;
      if (!all) {
        out.println("    " + line);
      }
    }
    out.println(right + " of " + mentions + " names, " + whole + " of " + documents + " documents");
  }
}
