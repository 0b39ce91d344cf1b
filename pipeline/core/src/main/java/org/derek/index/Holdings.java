package org.derek.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.derek.index.analysis.AnalysisChains;
import org.derek.json.RecordJson;
import org.derek.report.Outcome;
import org.derek.report.Report;
import org.derek.report.Source;

/**
 * Sees to it that each report is in the index once, held by the first of the inputs with its
 * content.
 */
final class Holdings {
  private final Ledger ledger;
  private final ReportBlock blocks;

  Holdings(Ledger ledger, AnalysisChains chains) {
    this.ledger = ledger;
    this.blocks = new ReportBlock(chains);
  }

  /**
   * Takes {@code report} in from the input {@code candidate}.
   *
   * @return INDEXED if that input holds it now, DUPLICATE if an earlier one does
   */
  Outcome.Category hold(Report report, Entry candidate) throws IOException {
    String key = candidate.key();
    Optional<String> primary = ledger.primary(report.id());
    if (primary.isEmpty()) {
      put(report, key);
      return Outcome.Category.INDEXED;
    }
    if (primary.get().equals(key)) {
      if (!ledger.record(report.id()).equals(RecordJson.write(report))) {
        put(report, key);
      }
      return Outcome.Category.INDEXED;
    }
    Entry holder = ledger.entry(primary.get()).orElseThrow();
    if (order(candidate).compare(holder, candidate) < 0) {
      return Outcome.Category.DUPLICATE;
    }
    put(report, key);
    ledger.put(holder.as(Outcome.Category.DUPLICATE));
    return Outcome.Category.INDEXED;
  }

  /**
   * Input {@code entry} no longer has its report: the next one holds it, or it goes.
   *
   * @param top the file that is being read, {@code read} the number of this reading
   */
  void release(Entry entry, String top, long read) throws IOException {
    if (!isHolder(entry)) {
      return;
    }
    String id = entry.report().orElseThrow();
    Optional<Entry> next = ledger.firstHolder(id, entry.key(), order(top, read));
    if (next.isEmpty()) {
      ledger.removeBlock(id);
      return;
    }
    Report report = RecordJson.read(ledger.record(id));
    put(withPath(report, next.get().outcome().path()), next.get().key());
    ledger.put(next.get().as(Outcome.Category.INDEXED));
  }

  boolean isHolder(Entry entry) throws IOException {
    return entry.report().isPresent()
        && ledger.primary(entry.report().get()).equals(Optional.of(entry.key()));
  }

  private static Comparator<Entry> order(Entry current) {
    return order(current.top(), current.read());
  }

  /** Reading order; of the file that is being read, what this reading has given comes first. */
  private static Comparator<Entry> order(String top, long read) {
    return Entry.FILE_ORDER
        .thenComparing(entry -> entry.top().equals(top) && entry.read() != read)
        .thenComparing(Entry.READING_ORDER);
  }

  private void put(Report report, String key) throws IOException {
    ledger.putBlock(report.id(), key, blocks.documents(report, RecordJson.write(report)));
  }

  static Report withPath(Report report, String path) {
    Source source = report.source();
    return source.path().equals(path)
        ? report
        : report.withSource(new Source(path, source.mediaType(), source.charset(), source.bytes()));
  }
}
