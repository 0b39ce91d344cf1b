package org.derek.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.derek.report.Mention;
import org.derek.report.Report;
import org.derek.report.Span;
import org.derek.segment.Segmentation;
import org.derek.segment.Sentence;
import org.derek.segment.Token;

/**
 * The mentions of a report in its repaired text, where every token has its repaired form, so that
 * values don't depend on decomposed letters, soft hyphens and letters of another alphabet.
 *
 * @param text the repaired text
 * @param mentions the mentions with their spans in it, in the order of the report's own
 */
record RepairedMentions(String text, List<Mention> mentions) {

  /** The report's own text and mentions where nothing is repaired or a mention cuts a token. */
  static RepairedMentions of(Report report, Segmentation segmentation) {
    RepairedMentions asTheyAre = new RepairedMentions(report.text(), report.mentions());
    if (!isRepaired(report.text(), segmentation)) {
      return asTheyAre;
    }
    Map<Integer, Integer> starts = new HashMap<>();
    Map<Integer, Integer> ends = new HashMap<>();
    StringBuilder repaired = new StringBuilder(report.text().length());
    int at = 0;
    for (Sentence sentence : segmentation.sentences()) {
      for (Token token : sentence.tokens()) {
        repaired.append(report.text(), at, token.span().start());
        starts.put(token.span().start(), repaired.length());
        repaired.append(token.text());
        ends.put(token.span().end(), repaired.length());
        at = token.span().end();
      }
    }
    repaired.append(report.text(), at, report.text().length());
    String text = repaired.toString();
    List<Mention> mentions = new ArrayList<>();
    for (Mention mention : report.mentions()) {
      Integer start = starts.get(mention.span().start());
      Integer end = ends.get(mention.span().end());
      if (start == null || end == null) {
        return asTheyAre;
      }
      mentions.add(Mention.of(mention.type(), new Span(start, end), text, mention.confidence()));
    }
    return new RepairedMentions(text, mentions);
  }

  private static boolean isRepaired(String text, Segmentation segmentation) {
    for (Sentence sentence : segmentation.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.text().length() != token.span().length()
            || !text.startsWith(token.text(), token.span().start())) {
          return true;
        }
      }
    }
    return false;
  }
}
