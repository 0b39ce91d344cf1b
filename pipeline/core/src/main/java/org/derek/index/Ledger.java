package org.derek.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * What the index holds at this very moment: a snapshot, and the changes since it was taken.
 *
 * <p>Lucene shows changes only after a refresh, which is too dear to make for each input. So
 * changes are also kept here by key until their number reaches a limit; then the snapshot is
 * renewed and they are forgotten. Memory is bounded by that limit, whatever the size of the index.
 */
final class Ledger implements Closeable {
  private static final int MOST_CHANGES = 20_000;

  private final IndexWriter writer;
  private Snapshot snapshot;

  /** Changes since the snapshot; an empty value is a removal. */
  private final Map<String, Optional<Entry>> entries = new HashMap<>();

  private final Map<String, Set<String>> holders = new HashMap<>();
  private final Set<String> tops = new HashSet<>();
  private final Map<String, Optional<String>> primaries = new HashMap<>();
  private final Map<String, Optional<FileState>> files = new HashMap<>();

  Ledger(IndexWriter writer) throws IOException {
    this.writer = writer;
    this.snapshot = Snapshot.of(writer);
  }

  Optional<Entry> entry(String key) throws IOException {
    Optional<Entry> changed = entries.get(key);
    if (changed != null) {
      return changed;
    }
    return snapshot.stored(Fields.OUTCOME, key).map(Entry::of);
  }

  void put(Entry entry) throws IOException {
    String key = entry.key();
    if (entry(key).isPresent()) {
      writer.updateDocument(new Term(Fields.OUTCOME, key), entry.document());
    } else {
      writer.addDocument(entry.document());
    }
    change(key, Optional.of(entry));
  }

  void remove(Entry entry) throws IOException {
    writer.deleteDocuments(new Term(Fields.OUTCOME, entry.key()));
    change(entry.key(), Optional.empty());
  }

  private void change(String key, Optional<Entry> now) {
    Optional<Entry> before = entries.put(key, now);
    if (before != null) {
      before.flatMap(Entry::report).ifPresent(id -> holders.get(id).remove(key));
    }
    now.ifPresent(entry -> tops.add(entry.top()));
    now.flatMap(Entry::report)
        .ifPresent(id -> holders.computeIfAbsent(id, any -> new HashSet<>()).add(key));
  }

  /** The first by {@code order} of the entries whose report is {@code id}, save {@code except}. */
  Optional<Entry> firstHolder(String id, String except, Comparator<Entry> order)
      throws IOException {
    Entry[] first = new Entry[1];
    snapshot.visit(
        Fields.REPORT,
        id,
        (leaf, doc) -> {
          String key = Snapshot.pathOf(leaf, doc);
          if (!entries.containsKey(key) && !key.equals(except)) {
            first[0] = least(first[0], Entry.of(leaf.storedFields().document(doc)), order);
          }
          return true;
        });
    for (String key : holders.getOrDefault(id, Set.of())) {
      if (!key.equals(except)) {
        first[0] = least(first[0], entries.get(key).orElseThrow(), order);
      }
    }
    return Optional.ofNullable(first[0]);
  }

  private static Entry least(Entry first, Entry second, Comparator<Entry> order) {
    return first == null || order.compare(second, first) < 0 ? second : first;
  }

  /** Whether the index has, or since the last refresh had, an entry of a top-level file. */
  boolean anyUnder(String top) throws IOException {
    return tops.contains(top) || snapshot.exists(Fields.TOP, top);
  }

  /** What to do with an entry. */
  @FunctionalInterface
  interface EntryVisitor {
    void visit(Entry entry) throws IOException;
  }

  /** Visits the entries of a top-level file, which {@code visitor} may change or remove. */
  void under(String top, EntryVisitor visitor) throws IOException {
    List<Entry> changed = new ArrayList<>();
    for (Optional<Entry> entry : entries.values()) {
      if (entry.isPresent() && entry.get().top().equals(top)) {
        changed.add(entry.get());
      }
    }
    Set<String> visited = new HashSet<>();
    for (Entry entry : changed) {
      visited.add(entry.key());
      Optional<Entry> now = entry(entry.key());
      if (now.isPresent()) {
        visitor.visit(now.get());
      }
    }
    snapshot.visit(
        Fields.TOP,
        top,
        (leaf, doc) -> {
          String key = Snapshot.pathOf(leaf, doc);
          if (!visited.contains(key)) {
            Optional<Entry> entry = entry(key);
            if (entry.isPresent()) {
              visitor.visit(entry.get());
            }
          }
          return true;
        });
  }

  /** The key of the path that report {@code id} is held under. */
  Optional<String> primary(String id) throws IOException {
    Optional<String> changed = primaries.get(id);
    return changed != null ? changed : snapshot.path(Fields.ID, id);
  }

  /** What is stored of report {@code id}, which must exist. */
  Stored stored(String id) throws IOException {
    if (primaries.containsKey(id)) {
      refresh();
    }
    return snapshot
        .stored(Fields.ID, id)
        .map(Stored::of)
        .orElseThrow(() -> new IOException("no record of report " + id));
  }

  void putBlock(String id, String primary, List<Document> block) throws IOException {
    if (primary(id).isPresent()) {
      writer.updateDocuments(new Term(Fields.BLOCK, id), block);
    } else {
      writer.addDocuments(block);
    }
    primaries.put(id, Optional.of(primary));
  }

  void removeBlock(String id) throws IOException {
    writer.deleteDocuments(new Term(Fields.BLOCK, id));
    primaries.put(id, Optional.empty());
  }

  /** The state of a top-level file; its size is -1 if its reading has not ended. */
  Optional<FileState> file(String key) throws IOException {
    Optional<FileState> changed = files.get(key);
    if (changed != null) {
      return changed;
    }
    return snapshot
        .stored(Fields.FILE, key)
        .map(
            stored ->
                new FileState(
                    stored.get(Fields.FILE_PATH),
                    stored.getField(Fields.FILE_SIZE).numericValue().longValue(),
                    stored.getField(Fields.FILE_MODIFIED).numericValue().longValue()));
  }

  void putFile(FileState state) throws IOException {
    String key = Fields.key(state.path());
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.KIND_FILE, Field.Store.NO));
    document.add(new StringField(Fields.FILE, key, Field.Store.NO));
    document.add(new StoredField(Fields.FILE_PATH, state.path()));
    document.add(new StoredField(Fields.FILE_SIZE, state.size()));
    document.add(new StoredField(Fields.FILE_MODIFIED, state.modifiedMillis()));
    if (file(key).isPresent()) {
      writer.updateDocument(new Term(Fields.FILE, key), document);
    } else {
      writer.addDocument(document);
    }
    files.put(key, Optional.of(state));
  }

  void removeFile(String key) throws IOException {
    if (file(key).isPresent()) {
      writer.deleteDocuments(new Term(Fields.FILE, key));
      files.put(key, Optional.empty());
    }
  }

  /** Renews the snapshot if many changes have gathered. */
  void refreshIfFull() throws IOException {
    if (entries.size() + primaries.size() + files.size() > MOST_CHANGES) {
      refresh();
    }
  }

  /** Renews the snapshot. */
  void refresh() throws IOException {
    snapshot = snapshot.renewed(writer);
    entries.clear();
    holders.clear();
    tops.clear();
    primaries.clear();
    files.clear();
  }

  Snapshot snapshot() {
    return snapshot;
  }

  @Override
  public void close() throws IOException {
    snapshot.close();
  }
}
