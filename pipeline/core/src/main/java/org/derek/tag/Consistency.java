package org.derek.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.derek.report.MentionType;
import org.derek.tag.features.Lexicon;

/**
 * Finds the names that a document surely names somewhere, where the finders missed them: a surname
 * alone after the full name, an organization's name a second time.
 */
final class Consistency {
  /**
   * A name counts as known from this confidence on. Chosen on training documents that the model had
   * not seen.
   */
  private static final double SURE = 0.7;

  /** Confidence of a repeated name: the share of those that were right there. */
  private static final double REPEATED = 0.6;

  private static final int SHORTEST = 3;

  private final Lexicon lexicon;
  private final boolean caseless;
  private final Map<List<String>, MentionType> names = new HashMap<>();
  private int longest = 1;

  private Consistency(Lexicon lexicon) {
    this.lexicon = lexicon;
    caseless = lexicon.isCaseless();
  }

  /** The findings with the repeated names added. */
  static List<List<NameModel.Name>> complete(
      List<String[]> sentences, List<List<NameModel.Name>> found, Lexicon lexicon) {
    Consistency consistency = new Consistency(lexicon);
    for (int s = 0; s < sentences.size(); s++) {
      for (NameModel.Name name : found.get(s)) {
        consistency.learn(sentences.get(s), name);
      }
    }
    if (consistency.names.isEmpty()) {
      return found;
    }
    List<List<NameModel.Name>> completed = new ArrayList<>(found.size());
    for (int s = 0; s < sentences.size(); s++) {
      completed.add(consistency.complete(sentences.get(s), found.get(s)));
    }
    return completed;
  }

  private void learn(String[] tokens, NameModel.Name name) {
    if (name.confidence() < SURE || name.type() == MentionType.DATE) {
      return;
    }
    List<String> key = new ArrayList<>();
    for (int i = name.first(); i < name.end(); i++) {
      key.add(stem(tokens[i]));
    }
    if (key.size() > 1 || !caseless && tokens[name.first()].length() >= SHORTEST) {
      names.putIfAbsent(key, name.type());
      longest = Math.max(longest, key.size());
    }
    if (name.type() == MentionType.PERSON && name.end() - name.first() > 1) {
      String last = tokens[name.end() - 1];
      if (last.length() > SHORTEST && Character.isUpperCase(last.charAt(0))) {
        names.putIfAbsent(List.of(stem(last)), MentionType.PERSON);
      }
    }
  }

  private List<NameModel.Name> complete(String[] tokens, List<NameModel.Name> found) {
    boolean[] taken = new boolean[tokens.length];
    for (NameModel.Name name : found) {
      for (int i = name.first(); i < name.end(); i++) {
        taken[i] = true;
      }
    }
    List<NameModel.Name> completed = new ArrayList<>(found);
    for (int i = 0; i < tokens.length; i++) {
      boolean begins = caseless || capitalized(tokens, i) && !(i > 0 && capitalized(tokens, i - 1));
      if (taken[i] || !begins) {
        continue;
      }
      List<String> key = new ArrayList<>();
      int end = -1;
      MentionType type = null;
      for (int j = i; j < tokens.length && j - i < longest && !taken[j]; j++) {
        key.add(stem(tokens[j]));
        MentionType known = names.get(key);
        if (known != null && (caseless || !capitalized(tokens, j + 1))) {
          end = j + 1;
          type = known;
        }
      }
      if (type != null) {
        completed.add(new NameModel.Name(type, i, end, REPEATED));
        i = end - 1;
      }
    }
    completed.sort((a, b) -> Integer.compare(a.first(), b.first()));
    return completed;
  }

  private static boolean capitalized(String[] tokens, int i) {
    return i < tokens.length && !tokens[i].isEmpty() && Character.isUpperCase(tokens[i].charAt(0));
  }

  private String stem(String token) {
    return lexicon.stem(token.toLowerCase(Locale.ROOT));
  }
}
