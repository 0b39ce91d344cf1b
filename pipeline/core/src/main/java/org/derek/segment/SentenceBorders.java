package org.derek.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.derek.report.Span;

/**
 * Cuts the tokens of a block into sentences. A mark that clearly ends a sentence, or clearly does
 * not, is settled by rule; the rest, abbreviations and short words before a capital letter, is put
 * to the learned detector, which sees the words around the mark.
 */
final class SentenceBorders {
  /** Longer sentences are cut: they are lists or data. */
  static final int LONGEST = 400;

  /** Code units before and after a mark that the learned detector sees. */
  private static final int BEFORE = 40;

  private static final int AFTER = 30;

  /** Words of this length or more are not taken for unknown abbreviations. */
  private static final int FULL_WORD = 4;

  /** Says whether a sentence ends at a mark. */
  interface Detector {
    /**
     * Whether a sentence ends with the mark whose last code unit is just before {@code end} of
     * {@code window}.
     */
    boolean endsAt(String window, int end);
  }

  private final Abbreviations abbreviations;
  private final Set<String> commonWords;
  private final Detector learned;

  /**
   * Borders by data and model.
   *
   * @param commonWords words of the language that a capital letter shows to begin a sentence, in
   *     lower case
   */
  SentenceBorders(Abbreviations abbreviations, Set<String> commonWords, Detector learned) {
    this.abbreviations = abbreviations;
    this.commonWords = commonWords;
    this.learned = learned;
  }

  /** The end of each sentence as an index into {@code tokens}, exclusive; the last one included. */
  List<Integer> of(String text, List<Span> tokens) {
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int after = isFinal(text, tokens.get(i)) ? afterClosers(text, tokens, i + 1) : i + 1;
      boolean cut =
          after < tokens.size()
              && isFinal(text, tokens.get(i))
              && ends(text, tokens, start, i, after);
      if (cut || i + 1 - start >= LONGEST) {
        start = cut ? after : i + 1;
        ends.add(start);
        i = start - 1;
      }
    }
    if (start < tokens.size()) {
      ends.add(tokens.size());
    }
    return ends;
  }

  /** Whether the mark at {@code at} ends the sentence that began at {@code start}. */
  private boolean ends(String text, List<Span> tokens, int start, int at, int after) {
    Span next = tokens.get(after);
    if (next.start() == tokens.get(after - 1).end() || !canBegin(text, tokens, after)) {
      return false;
    }
    if (text.charAt(tokens.get(at).start()) != '.'
        || tokens.get(at).length() > 1
        || after > at + 1) {
      return true;
    }
    if (at == start || tokens.get(at - 1).end() != tokens.get(at).start()) {
      return at > start;
    }
    String word = tokens.get(at - 1).of(text);
    Optional<Abbreviations.Kind> kind = abbreviations.kind(word);
    if (kind.isPresent()) {
      boolean possible =
          switch (kind.get()) {
            case INNER -> false;
            case NUMBER -> at - 2 >= start && isNumber(tokens.get(at - 2).of(text));
            case OPEN -> true;
          };
      return possible && (opens(text, tokens, after) || ask(text, tokens.get(at)));
    }
    if (isInitial(word)) {
      return opens(text, tokens, after) || (at - 2 >= start && isUnit(text, tokens.get(at - 2)));
    }
    if (at - 1 == start && isEnumerator(word)) {
      return false;
    }
    return word.codePointCount(0, word.length()) >= FULL_WORD
        || !Character.isLetter(word.codePointAt(0))
        || isAcronym(word)
        || ask(text, tokens.get(at));
  }

  /** Whether the word at {@code at} is a common one: its capital letter is no name's. */
  private boolean opens(String text, List<Span> tokens, int at) {
    boolean initial = at + 1 < tokens.size() && text.charAt(tokens.get(at + 1).start()) == '.';
    return !initial && commonWords.contains(tokens.get(at).of(text).toLowerCase(Locale.ROOT));
  }

  private boolean ask(String text, Span mark) {
    int from = Math.max(0, mark.start() - BEFORE);
    int to = Math.min(text.length(), mark.end() + AFTER);
    return learned.endsAt(text.substring(from, to), mark.end() - from);
  }

  /** Quotation marks and brackets that close what the sentence opened belong to it. */
  private static int afterClosers(String text, List<Span> tokens, int from) {
    int i = from;
    while (i < tokens.size() && tokens.get(i).start() == tokens.get(i - 1).end()) {
      char c = text.charAt(tokens.get(i).start());
      if ("»”\")]’'!?.…".indexOf(c) < 0) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Whether a sentence can begin at token {@code at}: not in lower case, nor with a lone mark. */
  private static boolean canBegin(String text, List<Span> tokens, int at) {
    for (int i = at; i < Math.min(tokens.size(), at + 3); i++) {
      int c = text.codePointAt(tokens.get(i).start());
      if (Character.isLetter(c)) {
        return !Character.isLowerCase(c);
      }
      if (Character.isDigit(c)) {
        return true;
      }
      if (",;:)»”".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFinal(String text, Span token) {
    return ".!?…".indexOf(text.charAt(token.start())) >= 0;
  }

  private static boolean isInitial(String word) {
    return word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0));
  }

  /** Whether {@code before} makes the capital after it a unit of measure: {@code 32 °C}. */
  private static boolean isUnit(String text, Span before) {
    int c = text.codePointBefore(before.end());
    return c == '°' || Character.isDigit(c);
  }

  private static boolean isEnumerator(String word) {
    return word.length() <= 3;
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.codePointBefore(word.length()));
  }

  private static boolean isAcronym(String word) {
    return word.length() >= 2 && word.chars().allMatch(Character::isUpperCase);
  }
}
