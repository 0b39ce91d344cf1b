package org.derek.read.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Charsets by the names that headers and pages give them. */
final class CharsetNames {
  /** Names in the wild that are no alias of the JDK, and those that browsers read otherwise. */
  private static final Map<String, String> IN_THE_WILD =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("utf-16", "UTF-16LE"),
          Map.entry("unicode", "UTF-16LE"),
          Map.entry("dos-866", "IBM866"),
          Map.entry("cp-866", "IBM866"),
          Map.entry("koi8", "KOI8-R"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("ks_c_5601-1987", "x-windows-949"));

  private CharsetNames() {}

  /** The charset that {@code name} means; empty if there is none or it can't be had. */
  static Optional<Charset> find(String name) {
    StringBuilder plain = new StringBuilder();
    for (char c : name.strip().toLowerCase(Locale.ROOT).toCharArray()) {
      if (c != '"' && c != '\'' && c != ' ') {
        plain.append(c);
      }
    }
    String label = plain.toString();
    for (String prefix : new String[] {"win-", "cp-", "windows"}) {
      String number = label.startsWith(prefix) ? label.substring(prefix.length()) : "";
      if (!number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
        label = (number.startsWith("125") ? "windows-" : "cp") + number;
      }
    }
    label = IN_THE_WILD.getOrDefault(label, label);
    if (Kz1048.INSTANCE.name().equalsIgnoreCase(label)
        || Kz1048.INSTANCE.aliases().stream().anyMatch(label::equalsIgnoreCase)) {
      return Optional.of(Kz1048.INSTANCE);
    }
    try {
      return label.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(label));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
