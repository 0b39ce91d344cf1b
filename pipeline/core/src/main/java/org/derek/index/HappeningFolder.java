package org.derek.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.derek.json.HappeningJson;
import org.derek.json.RecordJson;
import org.derek.language.Models;
import org.derek.merge.Counts;
import org.derek.merge.Merging;
import org.derek.report.Event;
import org.derek.report.Happening;
import org.derek.report.Report;
import org.derek.report.Telling;

/**
 * The happenings that the events of an index come to: a small Lucene index in a folder of its own
 * inside the index's folder. It follows from one commit of the index, whose id it keeps, and from
 * nothing else; it is written whole and takes the place of the last one in one commit. So a run
 * that breaks off leaves the last one, and the next run finds that it is of an earlier commit.
 */
public final class HappeningFolder {
  private static final String NAME = "happenings";
  private static final String SCRATCH = "happenings.work";
  private static final String COMMIT_KEY = "derek.commit";
  private static final String MODELS_KEY = "derek.models";
  private static final double RAM_MEGABYTES = 32;

  private HappeningFolder() {}

  static boolean isName(String name) {
    return name.equals(NAME) || name.equals(SCRATCH);
  }

  /** The folder of the happenings of the index in {@code index}; empty if they were never found. */
  public static Optional<Directory> existing(Path index) throws IOException {
    Path folder = index.resolve(NAME);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Directory directory = FSDirectory.open(folder);
    if (DirectoryReader.indexExists(directory)) {
      return Optional.of(directory);
    }
    directory.close();
    return Optional.empty();
  }

  /** Whether {@code happenings} are of the commit of the index that {@code reports} shows. */
  public static boolean isOf(DirectoryReader happenings, DirectoryReader reports)
      throws IOException {
    SegmentInfos shown = ((StandardDirectoryReader) reports).getSegmentInfos();
    return Hex.encodeHexString(shown.getId())
        .equals(happenings.getIndexCommit().getUserData().get(COMMIT_KEY));
  }

  /**
   * Finds the happenings of the last commit, if that was not done with these models.
   *
   * @param index folder of the index, {@code reports} its directory
   * @param fingerprint of the models
   */
  static HappeningCounts renew(Path index, Directory reports, Models models, String fingerprint)
      throws IOException {
    String commit = Hex.encodeHexString(SegmentInfos.readLatestCommit(reports).getId());
    try (Directory directory = FSDirectory.open(index.resolve(NAME))) {
      if (DirectoryReader.indexExists(directory)) {
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        if (commit.equals(data.get(COMMIT_KEY)) && fingerprint.equals(data.get(MODELS_KEY))) {
          return HappeningCounts.of(data);
        }
      }
      Path scratch = index.resolve(SCRATCH);
      delete(scratch);
      Files.createDirectories(scratch);
      try (DirectoryReader reader = DirectoryReader.open(reports);
          Merging merging = new Merging(models, scratch);
          IndexWriter writer =
              new IndexWriter(
                  directory,
                  new IndexWriterConfig(new KeywordAnalyzer())
                      .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                      .setRAMBufferSizeMB(RAM_MEGABYTES)
                      // keeps the order of documents
                      .setMergePolicy(new LogByteSizeMergePolicy())
                      .setCommitOnClose(false))) {
        addAll(reader, new Counts(models), merging);
        Merging.Totals totals =
            merging.finish(happening -> writer.addDocument(document(happening)));
        HappeningCounts counts =
            new HappeningCounts(totals.events(), totals.happenings(), totals.shared());
        Map<String, String> data = new HashMap<>(counts.data());
        data.put(COMMIT_KEY, commit);
        data.put(MODELS_KEY, fingerprint);
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        return counts;
      } finally {
        delete(scratch);
      }
    }
  }

  /** Gives the events of all reports. */
  private static void addAll(DirectoryReader reader, Counts counts, Merging merging)
      throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      PostingsEnum reports =
          leaf.postings(new Term(Fields.KIND, Fields.KIND_REPORT), PostingsEnum.NONE);
      if (reports == null) {
        continue;
      }
      Bits live = leaf.getLiveDocs();
      BinaryDocValues groups = DocValues.getBinary(leaf, Fields.GROUP);
      StoredFields stored = leaf.storedFields();
      for (int doc = reports.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = reports.nextDoc()) {
        if (live == null || live.get(doc)) {
          Report report =
              RecordJson.read(stored.document(doc, Set.of(Fields.RECORD)).get(Fields.RECORD));
          String group = groups.advanceExact(doc) ? groups.binaryValue().utf8ToString() : "";
          for (Event event : report.events()) {
            merging.add(
                Telling.of(
                    report,
                    event,
                    group.isEmpty() ? report.id() : group,
                    counts.of(report, event)));
          }
        }
      }
    }
  }

  private static Document document(Happening happening) {
    Document document = new Document();
    document.add(new StoredField(Fields.RECORD, HappeningJson.write(happening)));
    happening.sources().stream()
        .map(Happening.Source::report)
        .distinct()
        .forEach(report -> document.add(new StringField(Fields.TOLD_BY, report, Field.Store.NO)));
    return document;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
