package org.derek.normalize.corrections;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads corrections from CSV (RFC 4180) in UTF-8, with or without a byte-order mark, with commas,
 * semicolons or tabs between cells, and a header that names the columns in any order.
 *
 * <p>Columns: {@code action} (merge, split, rename, reject; a line without one is left alone),
 * {@code entity}, {@code into}, {@code name}, {@code language}, {@code report}, {@code text},
 * {@code type}, {@code start}, {@code end}. The columns that exports of mentions and entities have
 * besides these, and {@code note}, may stand there for people. Everything that is wrong is told at
 * once, by line and cell.
 */
public final class CorrectionsFile {
  private static final int MOST_BYTES = 32 << 20;
  private static final int MOST_LINES = 200_000;

  /** More than these are not gathered: the file is another one. */
  private static final int MOST_PROBLEMS = 1_000;

  /** Columns for people. */
  private static final Set<String> UNREAD =
      Set.of(
          "note",
          "path",
          "title",
          "published",
          "norm",
          "country",
          "rule",
          "anchor",
          "confidence",
          "context",
          "variants",
          "mentions",
          "reports",
          "first_published",
          "last_published");

  private final String file;
  private final Collection<String> languages;
  private final List<Problem> problems = new ArrayList<>();

  private CorrectionsFile(String file, Collection<String> languages) {
    this.file = file;
    this.languages = languages;
  }

  /**
   * The corrections of {@code path}.
   *
   * @param languages codes of the languages that reports can have
   * @throws CorrectionsException if something is wrong with the file or one of its lines
   * @throws IOException if the file can't be read
   */
  public static Corrections read(Path path, Collection<String> languages) throws IOException {
    CorrectionsFile reading = new CorrectionsFile(path.toString(), languages);
    return reading.parse(reading.bytes(path));
  }

  private byte[] bytes(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new CorrectionsException(file, "no such file; check the name of the corrections");
    }
    if (Files.isDirectory(path)) {
      throw new CorrectionsException(file, "is a folder; name the CSV file of the corrections");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new CorrectionsException(
            file,
            "is larger than "
                + (MOST_BYTES >> 20)
                + " MB; check that it is the file of the corrections, and merge entities instead of"
                + " naming each mention");
      }
      return bytes;
    }
  }

  private Corrections parse(byte[] bytes) throws IOException {
    checkText(bytes);
    List<Correction> lines = new ArrayList<>();
    Set<Correction> distinct = new HashSet<>();
    int idle = 0;
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(reader(bytes)))
            .setIgnoreEmptyLines(false)
            .get();
    try (CSVParser parser = CSVParser.parse(reader(bytes), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      int number = 1;
      List<String> header = header(parser, records);
      for (int line = next(parser); hasNext(parser, records); line = next(parser)) {
        Map<String, String> cells = cells(line, records.next(), header);
        if (number++ > MOST_LINES) {
          throw new CorrectionsException(
              file,
              "has more than " + MOST_LINES + " lines; merge entities instead of naming each");
        }
        if (cells.getOrDefault(CorrectionRow.ACTION, "").isEmpty()) {
          idle += cells.isEmpty() ? 0 : 1;
        } else {
          new CorrectionRow(line, cells, languages, problems)
              .read()
              .filter(correction -> distinct.add(correction.atLine(0)))
              .ifPresent(lines::add);
        }
        if (problems.size() > MOST_PROBLEMS) {
          break;
        }
      }
    }
    if (problems.isEmpty()) {
      problems.addAll(Contradictions.in(lines));
    }
    if (!problems.isEmpty()) {
      throw new CorrectionsException(file, problems);
    }
    return new Corrections(lines, DigestUtils.sha256Hex(bytes), idle);
  }

  private static int next(CSVParser parser) {
    return Math.toIntExact(parser.getCurrentLineNumber()) + 1;
  }

  /** As {@code records.hasNext()}, which fails where quotes are not as they should be. */
  private boolean hasNext(CSVParser parser, Iterator<CSVRecord> records) {
    int line = next(parser);
    try {
      return records.hasNext();
    } catch (UncheckedIOException | IllegalStateException e) {
      problems.add(
          new Problem(
              line,
              "",
              "quotation marks are not closed, or text follows the closing one; a cell that holds"
                  + " quotation marks stands in quotation marks, with each of its own doubled"));
      throw new CorrectionsException(file, problems);
    }
  }

  private List<String> header(CSVParser parser, Iterator<CSVRecord> records) {
    int line = next(parser);
    Optional<CSVRecord> first = Optional.empty();
    while (first.isEmpty() && hasNext(parser, records)) {
      first = Optional.of(records.next()).filter(record -> !isBlank(record));
      line = first.isPresent() ? line : next(parser);
    }
    if (first.isEmpty()) {
      throw new CorrectionsException(
          file, "is empty; its first line names the columns: " + columns());
    }
    List<String> header = new ArrayList<>();
    Set<String> distinct = new HashSet<>();
    for (String cell : first.get()) {
      String name = Words.stripped(cell).toLowerCase(Locale.ROOT);
      header.add(name);
      if (!CorrectionRow.COLUMNS.contains(name) && !UNREAD.contains(name) && !name.isEmpty()) {
        problems.add(
            new Problem(
                line,
                name.length() > 60 ? name.substring(0, 60) + "…" : name,
                "no such column; known are " + columns()));
      } else if (!name.isEmpty() && !distinct.add(name)) {
        problems.add(new Problem(line, name, "stands twice in the header; remove one"));
      }
    }
    if (!distinct.contains(CorrectionRow.ACTION)) {
      throw new CorrectionsException(
          file,
          List.of(
              new Problem(
                  line, "", "no column \"action\"; the first line names columns: " + columns())));
    }
    return header;
  }

  private static boolean isBlank(CSVRecord record) {
    return record.stream().allMatch(String::isBlank);
  }

  private static String columns() {
    return String.join(", ", CorrectionRow.COLUMNS) + ", note";
  }

  /** Cells that are not empty, by column. */
  private Map<String, String> cells(int line, CSVRecord record, List<String> header) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < record.size(); i++) {
      String cell = Words.unescaped(Words.stripped(record.get(i)));
      if (cell.isEmpty()) {
        continue;
      }
      if (i >= header.size()) {
        problems.add(
            new Problem(
                line,
                "",
                "has "
                    + record.size()
                    + " cells, the header "
                    + header.size()
                    + "; a cell with the separator in it stands in quotation marks"));
        return Map.of();
      }
      cells.put(header.get(i), cell);
    }
    return cells;
  }

  /** The separator that the header uses most. */
  private static char delimiter(Reader text) throws IOException {
    int[] counts = new int[3];
    String separators = ",;\t";
    boolean quoted = false;
    boolean begun = false;
    for (int c = text.read(); c >= 0; c = text.read()) {
      quoted ^= c == '"';
      if (c == '\n' || c == '\r') {
        if (begun && !quoted) {
          break;
        }
      } else {
        begun = true;
        int separator = separators.indexOf(c);
        if (separator >= 0 && !quoted) {
          counts[separator]++;
        }
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return separators.charAt(most);
  }

  /** Refuses what is not UTF-8 text; nothing is decoded as a whole, for the sake of memory. */
  private void checkText(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
      throw new CorrectionsException(file, "is UTF-16; save it as CSV in UTF-8");
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    int line = 1;
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      out.flip();
      boolean isText = true;
      while (isText && out.hasRemaining()) {
        char c = out.get();
        line += c == '\n' ? 1 : 0;
        isText = c != 0;
      }
      if (!isText || result.isError()) {
        String message =
            "is not UTF-8 text; save the file as CSV in UTF-8 (in a spreadsheet: \"CSV UTF-8\")";
        throw new CorrectionsException(file, List.of(new Problem(line, "", message)));
      }
      out.clear();
    } while (result.isOverflow());
  }

  /** The text from its first character, without a byte-order mark; {@link #checkText} passed it. */
  private static Reader reader(byte[] bytes) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  /** Where corrections are looked for if nobody names a file: beside the folder of the index. */
  public static Path beside(Path index) {
    Path folder = index.toAbsolutePath().normalize();
    String name = folder.getFileName() == null ? "index" : folder.getFileName().toString();
    return Optional.ofNullable(folder.getParent())
        .orElse(folder)
        .resolve(name + ".corrections.csv");
  }
}
