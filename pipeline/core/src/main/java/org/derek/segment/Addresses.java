package org.derek.segment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web and mail addresses: their inner points and slashes end no sentence and no word. */
final class Addresses {
  /** Top-level domains that news texts write without a scheme; others need {@code https://}. */
  private static final Set<String> DOMAINS =
      Set.of(
          "com", "org", "net", "info", "biz", "edu", "gov", "int", "mil", "eu", "ru", "su", "kz",
          "vn", "by", "ua", "uz", "kg", "tj", "tm", "az", "ge", "am", "tv", "io", "me", "cn", "jp",
          "kr", "uk", "de", "fr", "pl", "us", "travel", "online", "site", "news", "media", "press",
          "рф", "ру", "қаз", "бел", "укр");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?|ftp)://[^\\s<>\"«»“”]{1,200}"
              + "|www\\.[^\\s<>\"«»“”]{1,200}"
              + "|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}"
              + "|[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,5}\\.(\\p{L}{2,6})(?![\\p{L}\\p{N}-])"
              + "(?:/[^\\s<>\"«»“”]{0,200})?");

  private Addresses() {}

  /** Whether {@code word} is a top-level domain, in any case. */
  static boolean isDomain(String word) {
    return DOMAINS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The end of the address that begins at {@code start} of {@code chunk}, or -1 if none does. */
  static int end(String chunk, int start) {
    if (chunk.indexOf('.', start) < 0) {
      return -1;
    }
    Matcher matcher = ADDRESS.matcher(chunk).region(start, chunk.length());
    if (!matcher.lookingAt()) {
      return -1;
    }
    String domain = matcher.group(1);
    if (domain != null && !isDomain(domain)) {
      return -1;
    }
    int end = matcher.end();
    while (end > start && ".,;:!?)]'’".indexOf(chunk.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > start ? end : -1;
  }
}
