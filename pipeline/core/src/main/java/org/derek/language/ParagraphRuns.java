package org.derek.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * Cuts a document into runs of paragraphs in one language: the sequence of languages that explains
 * the letters of all lines best, where each change of language has its price (Viterbi 1967).
 */
final class ParagraphRuns {
  /** Letters from which a line may bring a language of its own into play. */
  private static final int ENOUGH = 60;

  /** Nats that a change of language costs. */
  private static final double CHANGE = 14;

  /** Evidence is counted over n-grams that share letters: this much of it is news. */
  private static final double INDEPENDENT = 0.12;

  /** What a language without a profile is taken to reach of the best profile's evidence. */
  private static final double STRANGER = 0.9;

  private final LanguageDetector detector;
  private final LanguageProfiles profiles;
  private final Set<String> supported;

  ParagraphRuns(LanguageDetector detector, LanguageProfiles profiles, Set<String> supported) {
    this.detector = detector;
    this.profiles = profiles;
    this.supported = supported;
  }

  List<LanguageSpan> of(String text, String documentLanguage) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<Span> lines = lines(text);
    Set<String> languages = new TreeSet<>();
    if (!documentLanguage.equals(Report.UNDETERMINED)) {
      languages.add(documentLanguage);
    }
    List<LanguageProfiles.Evidence> evidence = new ArrayList<>();
    for (Span line : lines) {
      String content =
          line.length() > 4000 ? text.substring(line.start(), line.start() + 4000) : line.of(text);
      LanguageProfiles.Evidence found = profiles.evidence(content);
      evidence.add(found);
      if (found.letters() >= ENOUGH && !leads(found, languages)) {
        languages.add(detector.detect(content).code());
      }
    }
    languages.remove(Report.UNDETERMINED);
    if (languages.isEmpty()) {
      return List.of(new LanguageSpan(new Span(0, text.length()), Report.UNDETERMINED, 0));
    }
    return join(lines, best(evidence, List.copyOf(languages)), text.length());
  }

  /** Whether the best class of {@code found} is in a language already in play. */
  private boolean leads(LanguageProfiles.Evidence found, Set<String> languages) {
    String code = profiles.codes().get(found.first());
    return languages.contains(code) && supported.contains(code);
  }

  private double score(LanguageProfiles.Evidence evidence, String language) {
    boolean stranger = !profiles.codes().contains(language);
    double best = 0;
    for (int i = 0; i < evidence.size(); i++) {
      if (stranger || profiles.codes().get(i).equals(language)) {
        best = Math.max(best, evidence.sum(i));
      }
    }
    return INDEPENDENT * best * (stranger ? STRANGER : 1);
  }

  /** The index of each line's language in the sequence of the highest score. */
  private List<String> best(List<LanguageProfiles.Evidence> lines, List<String> languages) {
    int n = languages.size();
    int[][] back = new int[lines.size()][n];
    double[] scores = new double[n];
    for (int line = 0; line < lines.size(); line++) {
      double[] next = new double[n];
      for (int to = 0; to < n; to++) {
        int from = to;
        for (int other = 0; other < n; other++) {
          if (scores[other] - CHANGE > scores[from] - (from == to ? 0 : CHANGE)) {
            from = other;
          }
        }
        back[line][to] = from;
        next[to] =
            scores[from] - (from == to ? 0 : CHANGE) + score(lines.get(line), languages.get(to));
      }
      scores = next;
    }
    int at = 0;
    for (int i = 1; i < n; i++) {
      at = scores[i] > scores[at] ? i : at;
    }
    String[] path = new String[lines.size()];
    for (int line = lines.size() - 1; line >= 0; line--) {
      path[line] = languages.get(at);
      at = back[line][at];
    }
    return List.of(path);
  }

  private List<LanguageSpan> join(List<Span> lines, List<String> languages, int length) {
    List<LanguageSpan> runs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i + 1 == lines.size();
      if (last || !languages.get(i + 1).equals(languages.get(i))) {
        int end = last ? length : lines.get(i + 1).start();
        runs.add(new LanguageSpan(new Span(start, end), languages.get(i), 0.9));
        start = end;
      }
    }
    return runs;
  }

  /** The lines that hold something; each begins where its first character is. */
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(new Span(start, end));
      start = end + 1;
    }
    return lines;
  }
}
