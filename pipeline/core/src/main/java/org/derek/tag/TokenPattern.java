package org.derek.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A pattern over tokens, with the mention between brackets: {@code ông|bà [ #Cap+ ]}.
 *
 * <p>An element is one of these:
 *
 * <ul>
 *   <li>a word, or several parted by {@code |}; small letters stand for any case
 *   <li><code>&#64;list</code> for a word of a lexicon, <code>&#64;&#64;list</code> for a whole
 *       entry
 *   <li>{@code #Cap} for a capitalized word, {@code #Mid} for one that is not the first, {@code
 *       #low} for one in small letters, {@code #num} for a number of up to four digits
 *   <li>a regular expression between slashes
 * </ul>
 *
 * <p>{@code ?}, {@code *} and {@code +} after an element repeat it, as many times as possible, up
 * to eight. Immutable and safe to share.
 */
final class TokenPattern {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /**
   * A sentence that patterns are matched against.
   *
   * @param tokens its tokens
   * @param lower the same in small letters
   * @param lexicons the lexicons that know each token
   */
  record Words(String[] tokens, String[] lower, List<List<String>> lexicons) {
    static Words of(String[] tokens, List<List<String>> lexicons) {
      String[] lower = new String[tokens.length];
      for (int i = 0; i < lower.length; i++) {
        lower[i] = tokens[i].toLowerCase(Locale.ROOT);
      }
      return new Words(tokens, lower, lexicons);
    }
  }

  private interface Test {
    /** Whether token {@code i} fits, as the {@code nth} (from 0) that the element takes. */
    boolean fits(Words words, int i, int nth);
  }

  private record Element(Test test, int min, int max) {}

  /** Tokens of a match: those between the brackets. */
  record Match(int first, int end) {}

  private final List<Element> elements = new ArrayList<>();
  private int open = -1;
  private int close = -1;

  private TokenPattern() {}

  /**
   * The pattern that {@code line} writes.
   *
   * @throws IllegalArgumentException if it is not one
   */
  static TokenPattern of(String line) {
    TokenPattern pattern = new TokenPattern();
    for (String part : SPACES.split(line.strip())) {
      if (part.equals("[")) {
        pattern.open = pattern.elements.size();
      } else if (part.equals("]")) {
        pattern.close = pattern.elements.size();
      } else {
        pattern.elements.add(element(part));
      }
    }
    if (pattern.open < 0 || pattern.close <= pattern.open) {
      throw new IllegalArgumentException("no mention in brackets: " + line);
    }
    return pattern;
  }

  private static Element element(String part) {
    char last = part.charAt(part.length() - 1);
    boolean entry = part.startsWith("@@");
    boolean repeated = part.length() > 1 && "?*+".indexOf(last) >= 0;
    String atom = repeated ? part.substring(0, part.length() - 1) : part;
    int min = repeated && last != '+' ? 0 : 1;
    int max = entry || repeated && last != '?' ? 8 : 1;
    return new Element(test(atom), min, max);
  }

  private static Test test(String atom) {
    if (atom.startsWith("@@")) {
      String list = atom.substring(2) + ":";
      return (words, i, nth) -> {
        for (String each : words.lexicons().get(i)) {
          if (each.startsWith(list) && begins(each) == (nth == 0)) {
            return true;
          }
        }
        return false;
      };
    }
    if (atom.startsWith("@")) {
      String list = atom.substring(1) + ":";
      return (words, i, nth) -> {
        for (String each : words.lexicons().get(i)) {
          if (each.startsWith(list)) {
            return true;
          }
        }
        return false;
      };
    }
    if (atom.length() > 2 && atom.startsWith("/") && atom.endsWith("/")) {
      Pattern regex = Pattern.compile(atom.substring(1, atom.length() - 1));
      return (words, i, nth) -> regex.matcher(words.tokens()[i]).matches();
    }
    return switch (atom) {
      case "#Cap" -> (words, i, nth) -> Character.isUpperCase(first(words, i));
      case "#Mid" -> (words, i, nth) -> i > 0 && Character.isUpperCase(first(words, i));
      case "#low" -> (words, i, nth) -> Character.isLowerCase(first(words, i));
      case "#num" -> (words, i, nth) -> NUMBER.matcher(words.tokens()[i]).matches();
      default -> {
        Set<String> forms = Set.of(atom.split("\\|"));
        yield (words, i, nth) ->
            forms.contains(words.tokens()[i]) || forms.contains(words.lower()[i]);
      }
    };
  }

  /** Whether a token begins the entry of a lexicon that knows it. */
  private static boolean begins(String known) {
    return known.endsWith(":B") || known.endsWith(":U");
  }

  private static char first(Words words, int i) {
    String token = words.tokens()[i];
    return token.isEmpty() ? ' ' : token.charAt(0);
  }

  /** The match that begins at token {@code start}, if there is one. */
  Optional<Match> match(Words words, int start) {
    int[] borders = new int[elements.size() + 1];
    borders[0] = start;
    return match(words, 0, borders)
        ? Optional.of(new Match(borders[open], borders[close]))
        : Optional.empty();
  }

  private boolean match(Words words, int element, int[] borders) {
    if (element == elements.size()) {
      return borders[close] > borders[open];
    }
    Element each = elements.get(element);
    int at = borders[element];
    int count = 0;
    while (count < each.max()
        && at + count < words.tokens().length
        && each.test().fits(words, at + count, count)) {
      count++;
    }
    for (; count >= each.min(); count--) {
      borders[element + 1] = at + count;
      if (match(words, element + 1, borders)) {
        return true;
      }
    }
    return false;
  }
}
