package org.derek.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.derek.index.analysis.AnalysisChains;

/** The folder that an index lies in, and what its last commit says of it. */
public final class IndexFolder {
  /** Version of the fields; an index of another version is not read. */
  static final int SCHEMA = 1;

  private static final String SCHEMA_KEY = "derek.schema";
  private static final String FINGERPRINT_KEY = "derek.models";
  private static final String READS_KEY = "derek.reads";
  private static final String GROUPS_KEY = "derek.groups";

  /** Documents gathered in memory before they are written, in megabytes. */
  private static final double RAM_MEGABYTES = 64;

  private IndexFolder() {}

  /**
   * What a commit says.
   *
   * @param fingerprint of the models that made the latest records
   * @param reads number of readings of top-level files so far
   * @param corrections that the records were made with
   * @param groups of near-duplicates; empty if those that the reports keep are of an earlier state
   */
  record Commit(
      String fingerprint, long reads, CorrectionsState corrections, Optional<GroupCounts> groups) {
    Map<String, String> data() {
      Map<String, String> data = new HashMap<>(corrections.data());
      data.put(SCHEMA_KEY, Integer.toString(SCHEMA));
      data.put(FINGERPRINT_KEY, fingerprint);
      data.put(READS_KEY, Long.toString(reads));
      groups.ifPresent(counts -> data.put(GROUPS_KEY, counts.toString()));
      return data;
    }
  }

  /**
   * Which corrections the records of the index in {@code folder} were made with; {@link
   * CorrectionsState#NONE} if there is no index.
   */
  public static CorrectionsState corrections(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return CorrectionsState.NONE;
    }
    try (Directory directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory)
          ? commit(directory, folder).corrections()
          : CorrectionsState.NONE;
    }
  }

  /**
   * Opens the folder of an index that exists, for reading.
   *
   * @throws IndexException if there is none that this version can read
   */
  public static Directory existing(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IndexException(
          "no index in " + folder + "; make one with: derek ingest INPUT --index " + folder);
    }
    Directory directory = FSDirectory.open(folder);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        throw new IndexException(
            "no index in " + folder + "; make one with: derek ingest INPUT --index " + folder);
      }
      commit(directory, folder);
      return directory;
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /** Opens the folder of an index that exists or shall be made. */
  static Directory existingOrNew(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IndexException(folder + " is a file; name a folder for the index");
    }
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      if (files.anyMatch(file -> !isOfLucene(file.getFileName().toString()))) {
        throw new IndexException(
            folder + " holds other files than an index; name an empty or new folder");
      }
    }
    return FSDirectory.open(folder);
  }

  /**
   * The one writer to {@code directory}, which lies in {@code folder}.
   *
   * @throws IndexException if another run holds the lock
   */
  static IndexWriter writer(Directory directory, Path folder, AnalysisChains chains)
      throws IOException {
    try {
      return new IndexWriter(
          directory,
          new IndexWriterConfig(chains.byField())
              .setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION))
              .setRAMBufferSizeMB(RAM_MEGABYTES)
              .setCommitOnClose(false));
    } catch (LockObtainFailedException e) {
      throw new IndexException(
          "another run is writing to the index in " + folder + "; wait for its end or stop it", e);
    }
  }

  private static boolean isOfLucene(String name) {
    return name.startsWith("_")
        || name.startsWith("segments")
        || name.startsWith("pending_segments")
        || name.equals("write.lock")
        || HappeningFolder.isName(name);
  }

  /** What the last commit in {@code directory} says; there must be one. */
  static Commit commit(Directory directory, Path folder) throws IOException {
    Map<String, String> data;
    try {
      data = SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IndexFormatTooNewException e) {
      throw new IndexException(newer(folder), e);
    } catch (IndexFormatTooOldException e) {
      throw new IndexException(older(folder), e);
    } catch (CorruptIndexException e) {
      throw new IndexException(
          "the index in " + folder + " is damaged; delete it and ingest again", e);
    }
    String schema = data.get(SCHEMA_KEY);
    if (schema == null) {
      throw new IndexException(
          "the Lucene index in " + folder + " is not Derek's; name another folder");
    }
    int version = Integer.parseInt(schema);
    if (version > SCHEMA) {
      throw new IndexException(newer(folder));
    }
    if (version < SCHEMA) {
      throw new IndexException(older(folder));
    }
    return new Commit(
        data.getOrDefault(FINGERPRINT_KEY, ""),
        Long.parseLong(data.getOrDefault(READS_KEY, "0")),
        CorrectionsState.of(data),
        GroupCounts.parse(data.getOrDefault(GROUPS_KEY, "")));
  }

  private static String newer(Path folder) {
    return "the index in "
        + folder
        + " was made by a newer version of Derek; update Derek or name another folder";
  }

  private static String older(Path folder) {
    return "the index in "
        + folder
        + " was made by an older version of Derek; delete it and ingest again";
  }
}
