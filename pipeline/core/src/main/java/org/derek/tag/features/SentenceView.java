package org.derek.tag.features;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A sentence as the features see it: what is looked up or cut once for each token. Built for one
 * sentence, then read only.
 */
public final class SentenceView {
  static final String OUTSIDE = "-";

  private final String[] tokens;
  private final String[] lower;
  private final String[] stems;
  private final String[] shapes;
  private final List<List<String>> lexicons;
  private final String[] lexiconWords;
  private final DocumentView document;
  private final boolean caseless;

  /**
   * The view of a sentence.
   *
   * @param tokens its tokens
   * @param lexicon the language's lexicons; if caseless, capitals count for nothing
   * @param document what the other sentences show
   * @param lists whether to look words up in the lists of {@code lexicon}
   */
  SentenceView(String[] tokens, Lexicon lexicon, DocumentView document, boolean lists) {
    this.tokens = tokens;
    this.document = document;
    caseless = lexicon.isCaseless();
    int length = tokens.length;
    lower = new String[length];
    stems = new String[length];
    shapes = new String[length];
    lexiconWords = new String[length];
    for (int i = 0; i < length; i++) {
      lower[i] = digits(tokens[i].toLowerCase(Locale.ROOT));
      stems[i] = lexicon.stem(lower[i]);
      shapes[i] = lexicon.isCaseless() ? WordShape.caseless(tokens[i]) : WordShape.of(tokens[i]);
    }
    lexicons = lists ? lexicon.find(tokens) : Collections.nCopies(length, List.of());
    for (int i = 0; i < length; i++) {
      lexiconWords[i] = String.join("+", lexicons.get(i));
    }
  }

  /** Numbers of more than two digits lose their value, but years of our time keep the century. */
  private static String digits(String word) {
    if (word.length() < 3 || !Character.isDigit(word.charAt(0))) {
      return word;
    }
    StringBuilder masked = new StringBuilder();
    boolean year = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      masked.append(Character.isDigit(c) && !(year && i < 2) ? '0' : c);
    }
    return masked.toString();
  }

  int length() {
    return tokens.length;
  }

  String token(int i) {
    return tokens[i];
  }

  /** Lower-case form with digits masked, or {@code -} outside the sentence. */
  String lower(int i) {
    return inside(i) ? lower[i] : OUTSIDE;
  }

  String stem(int i) {
    return inside(i) ? stems[i] : OUTSIDE;
  }

  String shape(int i) {
    return inside(i) ? shapes[i] : OUTSIDE;
  }

  /** The lexicons that know the token, each with the token's place in the entry. */
  List<String> lexicons(int i) {
    return lexicons.get(i);
  }

  /** All of {@link #lexicons(int)} in one word, {@code -} outside the sentence. */
  String lexiconWord(int i) {
    return inside(i) ? lexiconWords[i] : OUTSIDE;
  }

  /** Whether capitals, or the lack of them, say nothing. */
  boolean isCaseless() {
    return caseless;
  }

  boolean capitalized(int i) {
    return !caseless && inside(i) && Lexicon.capitalized(tokens[i]);
  }

  DocumentView document() {
    return document;
  }

  private boolean inside(int i) {
    return i >= 0 && i < tokens.length;
  }
}
