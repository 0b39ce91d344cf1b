package org.derek.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.report.MentionType;
import org.derek.tag.features.Lexicon;

/**
 * Finds mentions by the patterns of a language, {@value #FILE}: type, pattern, confidence, example.
 * Earlier lines win. Type {@value #NONE} says what is no mention; a type with {@value #WIDER}
 * behind it counts only around a mention of that type that the model has found, one with {@value
 * #PARTING} parts a mention of the model that holds it and another of the patterns'. Immutable and
 * safe to share.
 */
final class PatternFinder {
  /** Name of the file of patterns in a language's folder. */
  static final String FILE = "patterns.tsv";

  private static final String NONE = "NONE";

  private static final String WIDER = "+";
  private static final String PARTING = "/";

  private record Rule(
      Optional<MentionType> type, String mark, TokenPattern pattern, double confidence) {}

  private final List<Rule> rules;

  private PatternFinder(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The patterns of {@code language}; none if it has no file of patterns.
   *
   * @throws IOException if the file can't be read; the message names the line
   */
  static PatternFinder read(Models models, String language) throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (List<String> row : Rows.of(models, language, FILE, 3)) {
      try {
        String kind = row.get(0);
        String mark = kind.endsWith(WIDER) ? WIDER : kind.endsWith(PARTING) ? PARTING : "";
        String name = kind.substring(0, kind.length() - mark.length());
        rules.add(
            new Rule(
                name.equals(NONE) ? Optional.empty() : Optional.of(MentionType.valueOf(name)),
                mark,
                TokenPattern.of(row.get(1)),
                Double.parseDouble(row.get(2))));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IOException(
            models.file(language, FILE) + ": not a pattern: " + row + ": " + e.getMessage(), e);
      }
    }
    return new PatternFinder(rules);
  }

  /**
   * What patterns say of a sentence.
   *
   * @param names the mentions, by position, without overlaps
   * @param wider those of them that count only around a mention of the model
   * @param parting those of them that part a mention of the model which holds another one too
   * @param none for each token whether it is part of something that is no mention
   */
  record Findings(
      List<NameModel.Name> names,
      Set<NameModel.Name> wider,
      Set<NameModel.Name> parting,
      boolean[] none) {}

  /** What the patterns say of a sentence in which {@code lexicon} finds words. */
  Findings find(String[] tokens, Lexicon lexicon) {
    boolean[] none = new boolean[tokens.length];
    if (rules.isEmpty()) {
      return new Findings(List.of(), Set.of(), Set.of(), none);
    }
    TokenPattern.Words words = TokenPattern.Words.of(tokens, lexicon.find(tokens));
    boolean[] taken = new boolean[tokens.length];
    List<NameModel.Name> found = new ArrayList<>();
    Set<NameModel.Name> wider = new HashSet<>();
    Set<NameModel.Name> parting = new HashSet<>();
    for (Rule rule : rules) {
      for (int i = 0; i < tokens.length; i++) {
        Optional<TokenPattern.Match> match = rule.pattern().match(words, i);
        if (match.isPresent() && free(taken, match.get())) {
          int first = match.get().first();
          int end = match.get().end();
          for (int t = first; t < end; t++) {
            taken[t] = true;
            none[t] = rule.type().isEmpty();
          }
          if (rule.type().isPresent()) {
            NameModel.Name name =
                new NameModel.Name(rule.type().get(), first, end, rule.confidence());
            found.add(name);
            switch (rule.mark()) {
              case WIDER -> wider.add(name);
              case PARTING -> parting.add(name);
              default -> {
                // counts as it is
              }
            }
          }
          i = Math.max(i, end - 1);
        }
      }
    }
    found.sort((a, b) -> Integer.compare(a.first(), b.first()));
    return new Findings(found, wider, parting, none);
  }

  private static boolean free(boolean[] taken, TokenPattern.Match match) {
    for (int t = match.first(); t < match.end(); t++) {
      if (taken[t]) {
        return false;
      }
    }
    return true;
  }
}
