package org.derek.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.derek.index.Fields;
import org.derek.index.analysis.AnalysisChains;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * Finds the passages and words of a report that a query matched, by analyzing its text again: so
 * stems and bare forms are marked as they were found, and no text is stored twice. Immutable.
 */
final class Highlights {
  private static final int MOST_SNIPPETS = 3;
  private static final int SNIPPET_LENGTH = 160;
  private static final int BEGINNING_LENGTH = 240;

  /** Longer texts are searched whole, but snippets come from their beginning. */
  private static final int LONGEST_TEXT = 200_000;

  private final AnalysisChains chains;

  Highlights(AnalysisChains chains) {
    this.chains = chains;
  }

  /** Passages that {@code query} matched, by position; none if no word of the text matched. */
  List<Snippet> text(Report report, Query query, String chain) throws IOException {
    String text = report.text();
    List<Snippet> snippets = new ArrayList<>();
    for (Passage passage : passages(Fields.TEXT + chain, chain, query, text, true)) {
      Span span = trimmed(text, passage.getStartOffset(), passage.getEndOffset());
      snippets.add(new Snippet(span, span.of(text), marks(passage, span, text)));
    }
    return snippets;
  }

  /** The words of the title that {@code query} matched. */
  List<Span> title(Report report, Query query, String chain) throws IOException {
    String title = report.title();
    List<Span> marks = new ArrayList<>();
    for (Passage passage : passages(Fields.TITLE + chain, chain, query, title, false)) {
      marks.addAll(marks(passage, new Span(0, title.length()), title));
    }
    return marks;
  }

  /** The beginning of the text, to the end of a word. */
  static Snippet beginning(Report report) {
    String text = report.text();
    int end = Math.min(BEGINNING_LENGTH, text.length());
    if (end < text.length()) {
      int space = end;
      while (space > BEGINNING_LENGTH / 2 && !Character.isWhitespace(text.charAt(space))) {
        space--;
      }
      end = space > BEGINNING_LENGTH / 2 ? space : end;
      if (Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
    }
    Span span = trimmed(text, 0, end);
    return new Snippet(span, span.of(text), List.of());
  }

  private List<Passage> passages(
      String field, String chain, Query query, String content, boolean cut) throws IOException {
    if (content.isBlank()) {
      return List.of();
    }
    UnifiedHighlighter.Builder builder =
        UnifiedHighlighter.builderWithoutSearcher(chains.indexing(chain))
            .withFormatter(new Matching())
            .withMaxNoHighlightPassages(0)
            .withMaxLength(LONGEST_TEXT);
    builder.withBreakIterator(
        () ->
            cut
                ? LengthGoalBreakIterator.createClosestToLength(
                    BreakIterator.getSentenceInstance(Locale.ROOT), SNIPPET_LENGTH, 0.5f)
                : new WholeBreakIterator());
    Object found =
        builder.build().highlightWithoutSearcher(field, query, content, cut ? MOST_SNIPPETS : 1);
    return found instanceof Matches matches ? matches.passages() : List.of();
  }

  /** What the formatter hands through the highlighter. */
  private record Matches(List<Passage> passages) {}

  /** Keeps the passages as they are. */
  private static final class Matching extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Passage> matching = new ArrayList<>();
      for (Passage passage : passages) {
        if (passage.getNumMatches() > 0) {
          matching.add(passage);
        }
      }
      return new Matches(matching);
    }
  }

  /** The matches of a passage, merged where only space parts them, as offsets into {@code span}. */
  private static List<Span> marks(Passage passage, Span span, String text) {
    List<Span> marks = new ArrayList<>();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int start = Math.max(passage.getMatchStarts()[i], span.start()) - span.start();
      int end = Math.min(passage.getMatchEnds()[i], span.end()) - span.start();
      if (end <= start) {
        continue;
      }
      Span last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
      if (last != null
          && (start < last.end()
              || text.substring(span.start() + last.end(), span.start() + start).isBlank())) {
        marks.set(marks.size() - 1, new Span(last.start(), Math.max(last.end(), end)));
      } else {
        marks.add(new Span(start, end));
      }
    }
    return marks;
  }

  private static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = Math.min(end, text.length());
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
