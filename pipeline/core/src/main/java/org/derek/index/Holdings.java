package org.derek.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.derek.index.analysis.AnalysisChains;
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
  private UnaryOperator<Held> moved = UnaryOperator.identity();

  Holdings(Ledger ledger, AnalysisChains chains) {
    this.ledger = ledger;
    this.blocks = new ReportBlock(chains);
  }

  /** What to make of a report whose path changes. */
  void onMove(UnaryOperator<Held> change) {
    moved = change;
  }

  /**
   * Takes a report in from the input {@code candidate}.
   *
   * @return INDEXED if that input holds it now, DUPLICATE if an earlier one does
   */
  Outcome.Category hold(Held held, Entry candidate) throws IOException {
    Report report = held.report();
    String key = candidate.key();
    Optional<String> primary = ledger.primary(report.id());
    if (primary.isEmpty()) {
      put(held, key);
      return Outcome.Category.INDEXED;
    }
    if (primary.get().equals(key)) {
      if (!ledger.stored(report.id()).equals(Stored.of(held))) {
        put(held, key);
      }
      return Outcome.Category.INDEXED;
    }
    Entry holder = ledger.entry(primary.get()).orElseThrow();
    if (order(candidate).compare(holder, candidate) < 0) {
      return Outcome.Category.DUPLICATE;
    }
    put(held, key);
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
    put(withPath(ledger.stored(id).held(), next.get().outcome().path()), next.get().key());
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

  /** Keeps {@code held} instead of what is held of the same report. */
  void replace(Held held) throws IOException {
    String id = held.report().id();
    put(held, ledger.primary(id).orElseThrow(() -> new IOException("no report " + id)));
  }

  private void put(Held held, String key) throws IOException {
    Report report = held.report();
    ledger.putBlock(report.id(), key, blocks.documents(held));
  }

  Held withPath(Held held, String path) {
    Source source = held.report().source();
    return source.path().equals(path)
        ? held
        : moved.apply(
            new Held(
                held.report()
                    .withSource(
                        new Source(path, source.mediaType(), source.charset(), source.bytes())),
                held.found(),
                held.signature()));
  }
}
