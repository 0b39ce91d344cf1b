package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * The case endings of one language ({@code paradigms.tsv}), read backwards: from a word as it
 * stands to the nominatives it can come from. A language without the table has no endings.
 * Immutable.
 */
final class Paradigms {
  /** Kind that stands for every kind. */
  static final String ANY = "any";

  /** Gender of a paradigm that serves men and women. */
  static final char EITHER = 'x';

  /**
   * One way to read a word.
   *
   * @param lemma the nominative
   * @param gender {@code m}, {@code f}, {@code n}, {@code p} or {@link #EITHER}
   * @param grammaticalCase index of the case, 0 for the nominative
   * @param weight how typical the paradigm is for the kind of word, in (0, 1]
   * @param ending length of the case ending that was taken off
   */
  record Form(String lemma, char gender, int grammaticalCase, double weight, int ending) {
    boolean isNominative() {
      return grammaticalCase == GrammaticalCase.NOMINATIVE;
    }

    boolean agreesWith(char other) {
      return gender == EITHER || gender == other;
    }
  }

  private record Paradigm(char gender, StemEnd stem, String nominative, double weight) {}

  /**
   * What a stem must end in: one of some letters, or what a pattern says.
   *
   * @param letters the letters; empty if the pattern says more than that
   */
  private record StemEnd(String letters, Pattern pattern) {
    private static final Pattern LETTERS = Pattern.compile("\\[([\\p{L}\\p{M}]+)\\]");

    static StemEnd of(String regex) {
      Matcher letters = LETTERS.matcher(regex);
      return new StemEnd(
          letters.matches() ? letters.group(1) : "", Pattern.compile("(?:" + regex + ")$"));
    }

    boolean fits(String stem) {
      return letters.isEmpty()
          ? pattern.matcher(stem).find()
          : !stem.isEmpty() && letters.indexOf(stem.charAt(stem.length() - 1)) >= 0;
    }
  }

  private record Declension(String kind, Paradigm paradigm, List<String> cases) {}

  private record Ending(Paradigm paradigm, int grammaticalCase) {}

  // kind, then ending, then the paradigms that have it
  private final Map<String, Map<String, List<Ending>>> endings = new HashMap<>();
  private final List<Declension> declensions = new ArrayList<>();
  private int longestEnding;

  Paradigms(Models models, String language) {
    for (List<String> row : Rows.of(models, language, "paradigms.tsv", 5)) {
      List<String> cases = Rows.split(row.get(3), ' ');
      Paradigm paradigm =
          new Paradigm(
              row.get(1).charAt(0),
              StemEnd.of(row.get(2)),
              bare(cases.get(GrammaticalCase.NOMINATIVE)),
              Double.parseDouble(row.get(4)));
      declensions.add(new Declension(row.get(0), paradigm, cases));
      Map<String, List<Ending>> ofKind =
          endings.computeIfAbsent(row.get(0), kind -> new HashMap<>());
      for (int i = 0; i < cases.size(); i++) {
        for (String alternative : Rows.split(cases.get(i), '/')) {
          String ending = bare(alternative);
          longestEnding = Math.max(longestEnding, ending.length());
          ofKind.computeIfAbsent(ending, key -> new ArrayList<>()).add(new Ending(paradigm, i));
        }
      }
    }
  }

  /** Every reading of {@code word} as a word of {@code kind}; letter case is kept. */
  List<Form> readings(String word, String kind) {
    List<Form> forms = new ArrayList<>();
    collect(word, endings.getOrDefault(kind, Map.of()), forms);
    collect(word, endings.getOrDefault(ANY, Map.of()), forms);
    return forms;
  }

  /**
   * A nominative of {@code kind} in another case, by the first paradigm that fits; as it is if none
   * does.
   */
  String inflected(String nominative, String kind, int grammaticalCase) {
    for (String each : List.of(kind, ANY)) {
      for (Declension declension : declensions) {
        String ending = declension.paradigm().nominative();
        String stem = nominative.substring(0, Math.max(0, nominative.length() - ending.length()));
        if (declension.kind().equals(each)
            && nominative.endsWith(ending)
            && declension.paradigm().stem().fits(stem)
            && grammaticalCase < declension.cases().size()) {
          return stem + bare(Rows.split(declension.cases().get(grammaticalCase), '/').get(0));
        }
      }
    }
    return nominative;
  }

  private void collect(String word, Map<String, List<Ending>> table, List<Form> forms) {
    for (int length = 0; length <= Math.min(longestEnding, word.length() - 1); length++) {
      int cut = word.length() - length;
      List<Ending> endingsHere = table.getOrDefault(word.substring(cut), List.of());
      String stem = endingsHere.isEmpty() ? "" : word.substring(0, cut);
      for (Ending ending : endingsHere) {
        Paradigm paradigm = ending.paradigm();
        if (paradigm.stem().fits(stem)) {
          forms.add(
              new Form(
                  stem + paradigm.nominative(),
                  paradigm.gender(),
                  ending.grammaticalCase(),
                  paradigm.weight(),
                  length));
        }
      }
    }
  }

  private static String bare(String ending) {
    return ending.equals("-") ? "" : ending;
  }
}
