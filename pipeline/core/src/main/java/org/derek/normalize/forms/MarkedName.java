package org.derek.normalize.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * A name from a data file with the marks before it: {@code ?} it only counts where something of its
 * kind is known to be named, {@code !} it is also an everyday word or a first name, {@code =} it
 * doesn't change (kept for {@link NameTrie}).
 *
 * @param name the name, with {@code =} and endings in braces if it has them
 * @param alone whether it only counts as a whole mention
 * @param everyday whether it is also an everyday word
 */
public record MarkedName(String name, boolean alone, boolean everyday) {
  /** Reads one name with its marks. */
  public static MarkedName of(String marked) {
    String name = marked.strip();
    boolean alone = name.startsWith("?");
    name = alone ? name.substring(1) : name;
    boolean everyday = name.startsWith("!");
    name = everyday ? name.substring(1) : name;
    return new MarkedName(name, alone, everyday);
  }

  /** Reads names that are separated by semicolons. */
  public static List<MarkedName> list(String names) {
    List<MarkedName> list = new ArrayList<>();
    for (String name : names.split(";", -1)) {
      if (!name.isBlank()) {
        list.add(of(name));
      }
    }
    return list;
  }

  /** The name as people write it, in the nominative. */
  public String plain() {
    StringBuilder plain = new StringBuilder();
    boolean braces = false;
    boolean first = false;
    for (char c : name.toCharArray()) {
      switch (c) {
        case '=' -> {}
        case '{' -> {
          braces = true;
          first = true;
        }
        case '}' -> braces = false;
        case ' ' -> {
          first = false;
          if (!braces) {
            plain.append(c);
          }
        }
        default -> {
          if (!braces || first) {
            plain.append(c);
          }
        }
      }
    }
    return plain.toString();
  }
}
