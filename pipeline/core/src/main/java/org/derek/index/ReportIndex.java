package org.derek.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.derek.index.analysis.AnalysisChains;
import org.derek.language.Models;
import org.derek.report.Outcome;
import org.derek.report.Report;

/**
 * The writer of an index. For one thread.
 *
 * <p>Top-level files are read one after another: {@link #begin}, {@code add} for each input in its
 * order, {@link #end}. What the index then holds depends only on what each file last held, not on
 * the order of files, on earlier states, or on runs that broke off: of several inputs with the same
 * content, the first holds the report (INDEXED) and the others share it (DUPLICATE), where inputs
 * are ordered folder by folder, each by name (UTF-16), then as they stand in their file. Files that
 * are read in that order never see an earlier outcome change.
 *
 * <p>Nothing is durable before {@link #commit}, and what is committed is whole: after a kill, the
 * next run finds which files were read to their end and reads the others again.
 */
public final class ReportIndex implements AutoCloseable {
  private static final long UNFINISHED = -1;

  private final Path folder;
  private final Models models;
  private final Directory directory;
  private final IndexWriter writer;
  private final Ledger ledger;
  private final Holdings holdings;
  private final String fingerprint;
  private final Optional<String> earlierFingerprint;

  private CorrectionsState corrections;
  private Optional<GroupCounts> groups;
  private boolean changed;
  private boolean closed;
  private long reads;
  private String file;
  private String top;
  private long sequence;
  private boolean readBefore;
  private final Map<String, Integer> repeated = new HashMap<>();

  private ReportIndex(
      Path folder,
      Models models,
      Directory directory,
      IndexWriter writer,
      AnalysisChains chains,
      String fingerprint,
      Optional<IndexFolder.Commit> last)
      throws IOException {
    this.folder = folder;
    this.models = models;
    this.directory = directory;
    this.writer = writer;
    this.ledger = new Ledger(writer);
    this.holdings = new Holdings(ledger, chains);
    this.fingerprint = fingerprint;
    this.earlierFingerprint = last.map(IndexFolder.Commit::fingerprint);
    this.corrections = last.map(IndexFolder.Commit::corrections).orElse(CorrectionsState.NONE);
    this.groups = last.flatMap(IndexFolder.Commit::groups);
    this.reads = last.map(IndexFolder.Commit::reads).orElse(0L);
    this.changed = last.isEmpty();
  }

  /** As {@link #open(Path, Models, String)}, with an empty fingerprint. */
  public static ReportIndex open(Path folder, Models models) throws IOException {
    return open(folder, models, "");
  }

  /**
   * Opens the index in {@code folder} for writing; makes it if there is none.
   *
   * @param fingerprint names the models and rules that make the records; kept in each commit
   * @throws IndexException if the folder holds something else, another run holds its lock, or
   *     another version made it
   */
  public static ReportIndex open(Path folder, Models models, String fingerprint)
      throws IOException {
    AnalysisChains chains = AnalysisChains.load(models);
    Directory directory = IndexFolder.existingOrNew(folder);
    IndexWriter writer = null;
    try {
      Optional<IndexFolder.Commit> last =
          DirectoryReader.indexExists(directory)
              ? Optional.of(IndexFolder.commit(directory, folder))
              : Optional.empty();
      writer = IndexFolder.writer(directory, folder, chains);
      return new ReportIndex(folder, models, directory, writer, chains, fingerprint, last);
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw e;
    }
  }

  /** The fingerprint of the last commit that the index had when it was opened; empty if new. */
  public Optional<String> earlierFingerprint() {
    return earlierFingerprint;
  }

  /** Which corrections the records were made with. */
  public CorrectionsState corrections() {
    return corrections;
  }

  /** Says which corrections the records are made with, from the next commit on. */
  public void setCorrections(CorrectionsState state) {
    changed |= !state.equals(corrections);
    corrections = state;
  }

  /** Says what to make of a report whose path changes, because corrections may depend on it. */
  public void onMove(UnaryOperator<Held> change) {
    holdings.onMove(change);
  }

  /** What to do with a report. */
  @FunctionalInterface
  public interface Visitor {
    void visit(Held held) throws IOException;
  }

  /**
   * Hands over each report of a selection as it is at the time of the call; meanwhile {@link
   * #replace} may be called, also with later ones.
   */
  public void visit(Selection selection, Visitor visitor) throws IOException {
    ledger.refresh();
    DirectoryReader reader = ledger.snapshot().reader();
    reader.incRef();
    try {
      new SelectedReports(selection).visit(reader, visitor);
    } finally {
      reader.decRef();
    }
  }

  /**
   * Keeps a report with other mentions and events than before; where it comes from stays.
   *
   * @throws IOException if the index holds no such report
   */
  public void replace(Held held) throws IOException {
    ledger.refreshIfFull();
    holdings.replace(held);
    changed = true;
  }

  /** What the index knows of a top-level file that was read to its end. */
  public Optional<FileState> file(String path) throws IOException {
    return ledger.file(Fields.key(path)).filter(state -> state.size() != UNFINISHED);
  }

  /**
   * Reading of the top-level file {@code path} begins, for the first time or again. Until {@link
   * #end}, its earlier outcomes stay, and the index knows no complete state of it.
   *
   * @throws IllegalStateException if the reading of another file has not ended
   */
  public void begin(String path) throws IOException {
    if (file != null) {
      throw new IllegalStateException(file + " has not ended when " + path + " begins");
    }
    ledger.refreshIfFull();
    file = path;
    top = Fields.key(path);
    sequence = 0;
    reads++;
    repeated.clear();
    readBefore = ledger.anyUnder(top);
    ledger.removeFile(top);
    changed = true;
  }

  /** As {@link #add(Held)}, of a report that no correction changed. */
  public Outcome add(Report report) throws IOException {
    return add(Held.asFound(report));
  }

  /**
   * Adds a report of the current file. An input whose path was already given since {@link #begin}
   * is kept under that path and its number, {@code path#2}.
   *
   * @return INDEXED if the report is held under this path, DUPLICATE if an earlier input holds it
   */
  public Outcome add(Held given) throws IOException {
    String path = given.report().source().path();
    requireFile(path);
    ledger.refreshIfFull();
    Held held = holdings.withPath(given, distinct(path));
    Report report = held.report();
    Optional<Entry> before = ledger.entry(Fields.key(report.source().path()));
    if (before.isPresent() && !before.get().report().equals(Optional.of(report.id()))) {
      holdings.release(before.get(), top, reads);
    }
    Outcome outcome =
        new Outcome(
            report.source().path(),
            Outcome.Category.INDEXED,
            "",
            Optional.of(report.id()),
            report.source().bytes());
    Entry candidate = new Entry(outcome, top, sequence++, reads);
    Entry entry = candidate.as(holdings.hold(held, candidate));
    ledger.put(entry);
    return entry.outcome();
  }

  /**
   * Adds an input of the current file that became no report.
   *
   * @throws IllegalArgumentException if the outcome is INDEXED or DUPLICATE
   */
  public void add(Outcome given) throws IOException {
    requireFile(given.path());
    if (given.report().isPresent()
        || given.category() == Outcome.Category.INDEXED
        || given.category() == Outcome.Category.DUPLICATE) {
      throw new IllegalArgumentException("give the report itself, not its outcome: " + given);
    }
    ledger.refreshIfFull();
    Outcome outcome =
        Outcome.of(distinct(given.path()), given.category(), given.detail(), given.bytes());
    Optional<Entry> before = ledger.entry(Fields.key(outcome.path()));
    if (before.isPresent()) {
      holdings.release(before.get(), top, reads);
    }
    ledger.put(new Entry(outcome, top, sequence++, reads));
  }

  /** The current file is complete: what it held earlier and holds no more is removed. */
  public void end(FileState state) throws IOException {
    requireFile(state.path());
    if (!state.path().equals(file)) {
      throw new IllegalStateException(file + " is being read when " + state.path() + " ends");
    }
    if (readBefore) {
      removeStale();
    }
    ledger.putFile(state);
    file = null;
  }

  /** Makes everything so far durable, also in the middle of a file. Does nothing if unchanged. */
  public void commit() throws IOException {
    if (changed) {
      commit(Optional.empty());
    }
  }

  /**
   * Finds what holds over all reports, which of them are near-duplicates, if that is not known yet,
   * and commits. Until then, the commits say that it is of an earlier state, so that a run that
   * breaks off is made good by the next one.
   */
  public GroupCounts merge() throws IOException {
    if (changed || groups.isEmpty()) {
      commit();
      commit(Optional.of(ReportGroups.renew(ledger.snapshot().reader(), writer)));
    }
    return groups.orElseThrow();
  }

  /**
   * Finds the happenings that the events of the last commit come to, if they are not known yet; to
   * be called after {@link #merge}.
   */
  public HappeningCounts mergeEvents() throws IOException {
    return HappeningFolder.renew(folder, directory, models, fingerprint);
  }

  private void commit(Optional<GroupCounts> now) throws IOException {
    groups = now;
    if (file != null) {
      ledger.putFile(new FileState(file, UNFINISHED, 0));
    }
    writer.setLiveCommitData(
        new IndexFolder.Commit(fingerprint, reads, corrections, groups).data().entrySet());
    writer.commit();
    ledger.refresh();
    changed = file != null;
  }

  /**
   * Paths of the known top-level files, read to their end or not, that equal a root or lie in a
   * folder that is one; in the order of their UTF-8 bytes. Streams the state at the time of the
   * call; close it.
   */
  public Stream<String> files(List<String> roots) throws IOException {
    ledger.refresh();
    List<String> folders =
        roots.stream().map(root -> root.endsWith("/") ? root : root + "/").toList();
    return FileList.of(ledger.snapshot().reader())
        .filter(
            path ->
                roots.contains(path) || folders.stream().anyMatch(each -> path.startsWith(each)));
  }

  /** Removes a top-level file with all its inputs, as if it had never been read. */
  public void remove(String path) throws IOException {
    begin(path);
    removeStale();
    file = null;
  }

  /** Commits and closes. */
  @Override
  public void close() throws IOException {
    try {
      if (writer.isOpen()) {
        commit();
      }
    } finally {
      abandon();
    }
  }

  /** Closes without a commit: what was done since the last one is lost, as in a crash. */
  public void abandon() throws IOException {
    if (!closed) {
      closed = true;
      try (directory;
          ledger) {
        writer.rollback();
      }
    }
  }

  private void requireFile(String path) {
    if (file == null) {
      throw new IllegalStateException("no file has begun when " + path + " is given");
    }
  }

  /** {@code path}, with a number if it was given since the file began. */
  private String distinct(String path) throws IOException {
    String candidate = path;
    while (isGiven(candidate)) {
      int number = repeated.merge(path, 1, Integer::sum) + 1;
      candidate = path + "#" + number;
    }
    return candidate;
  }

  private boolean isGiven(String path) throws IOException {
    return ledger.entry(Fields.key(path)).filter(entry -> entry.read() == reads).isPresent();
  }

  /** Removes what an earlier reading gave and this one did not; sharers before holders. */
  private void removeStale() throws IOException {
    for (boolean holder : new boolean[] {false, true}) {
      ledger.under(
          top,
          entry -> {
            if (entry.read() != reads && holdings.isHolder(entry) == holder) {
              holdings.release(entry, top, reads);
              ledger.remove(entry);
              ledger.refreshIfFull();
            }
          });
    }
  }
}
