package org.derek.normalize;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.derek.report.Mention;
import org.derek.report.Report;
import org.derek.segment.Segmentation;
import org.derek.segment.Sentence;

/** Which language a mention stands in: that of its sentence, else that of the report. */
final class SentenceLanguages {
  private final NavigableMap<Integer, Sentence> byStart = new TreeMap<>();
  private final String otherwise;

  SentenceLanguages(Report report, Segmentation segmentation) {
    segmentation.sentences().forEach(sentence -> byStart.put(sentence.span().start(), sentence));
    otherwise = report.language();
  }

  String of(Mention mention) {
    var sentence = byStart.floorEntry(mention.span().start());
    return sentence != null && sentence.getValue().span().end() > mention.span().start()
        ? sentence.getValue().language()
        : otherwise;
  }
}
