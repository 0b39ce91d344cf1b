package org.derek.tag.features;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a whole document shows of a word: whether it also stands in small letters, whether it is
 * capitalized inside sentences, whether it follows a given name somewhere, and what stands beside
 * it. It settles words at the start of a sentence and surnames alone. Immutable and safe to share.
 */
public final class DocumentView {
  private static final DocumentView NONE = new DocumentView(false);

  private static final int CONTEXTS = 12;

  /** How often a word stands in small letters, capitalized inside a sentence, and capitalized. */
  private static final class Cases {
    int small;
    int inner;
    int capital;
  }

  private final Map<String, Cases> cases = new HashMap<>();
  private final Map<String, Set<String>> contexts = new HashMap<>();
  private final Set<String> afterGiven = new HashSet<>();
  private final boolean caseless;

  private DocumentView(boolean caseless) {
    this.caseless = caseless;
  }

  /** Of a sentence without a document. */
  public static DocumentView none() {
    return NONE;
  }

  /**
   * Of a document's sentences; capitals count for nothing if {@code lexicon} is caseless.
   *
   * @param lists whether to look words up in the lists of {@code lexicon}
   * @param contexts whether to collect {@link #contexts(String)}
   */
  static DocumentView of(
      List<String[]> sentences, Lexicon lexicon, boolean lists, boolean contexts) {
    DocumentView view = new DocumentView(lexicon.isCaseless());
    for (String[] tokens : sentences) {
      List<List<String>> known =
          lists ? lexicon.find(tokens) : Collections.nCopies(tokens.length, List.of());
      for (int i = 0; i < tokens.length; i++) {
        if (!Lexicon.startsWithLetter(tokens[i])) {
          continue;
        }
        String stem = lexicon.stem(tokens[i].toLowerCase(Locale.ROOT));
        boolean capital = !view.caseless && Lexicon.capitalized(tokens[i]);
        Cases counts = view.cases.computeIfAbsent(stem, s -> new Cases());
        if (capital) {
          counts.capital++;
          counts.inner += i > 0 && Lexicon.startsWithLetter(tokens[i - 1]) ? 1 : 0;
        } else {
          counts.small++;
        }
        if (capital && contexts) {
          view.addContexts(stem, tokens, i, known, lexicon);
        }
        if ((capital || view.caseless) && i > 0 && known.get(i - 1).contains("given:U")) {
          view.afterGiven.add(stem);
        }
      }
    }
    return view;
  }

  private void addContexts(
      String stem, String[] tokens, int i, List<List<String>> known, Lexicon lexicon) {
    Set<String> around = contexts.computeIfAbsent(stem, s -> new LinkedHashSet<>(4));
    if (around.size() >= CONTEXTS) {
      return;
    }
    if (i > 0) {
      around.add("<" + context(tokens[i - 1], known.get(i - 1), lexicon));
    }
    if (i + 1 < tokens.length) {
      around.add(">" + context(tokens[i + 1], known.get(i + 1), lexicon));
    }
  }

  private static String context(String token, List<String> known, Lexicon lexicon) {
    if (!known.isEmpty()) {
      return String.join("+", known);
    } else if (Lexicon.capitalized(token)) {
      return "X";
    }
    return lexicon.stem(token.toLowerCase(Locale.ROOT));
  }

  /** Whether capitals, or the lack of them, say nothing. */
  public boolean isCaseless() {
    return caseless;
  }

  /**
   * What stands beside a capitalized word throughout the document, each {@code <} or {@code >} and
   * the neighbour's lexicons or stem (context aggregation, Ratinov and Roth 2009); nothing for a
   * word that occurs once.
   */
  Set<String> contexts(String stem) {
    Cases counts = cases.get(stem);
    return counts == null || counts.capital < 2 ? Set.of() : contexts.getOrDefault(stem, Set.of());
  }

  /** {@code l} if small letters occur, {@code c} if capitals inside sentences do, both, or none. */
  String cases(String stem) {
    Cases counts = cases.get(stem);
    if (counts == null) {
      return "";
    }
    return (counts.small > 0 ? "l" : "") + (counts.inner > 0 ? "c" : "");
  }

  /** Whether the word stands in small letters somewhere. */
  public boolean isLower(String stem) {
    Cases counts = cases.get(stem);
    return counts != null && counts.small > 0;
  }

  /** Whether the word is capitalized inside sentences, and never in small letters. */
  public boolean isName(String stem) {
    Cases counts = cases.get(stem);
    return counts != null && counts.small == 0 && counts.inner > 0;
  }

  boolean followsGiven(String stem) {
    return afterGiven.contains(stem);
  }
}
