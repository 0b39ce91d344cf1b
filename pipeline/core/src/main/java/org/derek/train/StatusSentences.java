package org.derek.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.derek.event.EventExamples;
import org.derek.event.EventExtractor;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.report.EventStatus;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.segment.Segmentation;
import org.derek.segment.Segmenter;

/**
 * Sentences of {@code status-examples.tsv} that teach the rarer statuses (cancelled, denied,
 * ongoing), of which annotated documents have few. Stateless.
 */
final class StatusSentences {
  private static final String FILE = "status-examples.tsv";

  private StatusSentences() {}

  /** What the sentences of some languages teach, a sentence each. */
  static List<EventExamples> examples(
      Set<String> languages, Models models, Segmenter segmenter, EventExtractor extractor) {
    List<EventExamples> all = new ArrayList<>();
    for (String language : languages) {
      for (List<String> row : Rows.of(models, language, FILE, 2)) {
        String text = row.get(1);
        Source source = new Source(FILE, "text/plain", Optional.empty(), text.length());
        Report report =
            Report.read(FILE, source, "", Optional.empty(), text).withLanguage(language, 1);
        Segmentation segmentation = segmenter.segment(report);
        all.add(extractor.examples(report, segmentation, EventStatus.ofWord(row.get(0))));
      }
    }
    return all;
  }
}
