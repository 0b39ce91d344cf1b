package org.derek.index;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Names of the index's fields, and how values become terms. Fields of analyzed text are named
 * {@code <name>.<chain>} after the analysis chain that made them.
 */
public final class Fields {
  /** What a document is: one of the {@code KIND_} constants. */
  public static final String KIND = "kind";

  public static final String KIND_REPORT = "report";
  public static final String KIND_EVENT = "event";
  public static final String KIND_OUTCOME = "outcome";
  public static final String KIND_FILE = "file";

  /** Report: its id. */
  public static final String ID = "id";

  /** Report and its events: the report's id, by which the block is replaced. */
  public static final String BLOCK = "block";

  /** Report: the record as JSON, stored only. */
  public static final String RECORD = "record";

  /**
   * Report: its mentions as they were found, as JSON, stored only; and a term that says that an
   * editor's corrections changed them. Both only where that is so.
   */
  public static final String FOUND = "found";

  public static final String CORRECTED = "corrected";

  /** The one value of fields that say yes or nothing. */
  public static final String YES = "yes";

  /** Report: language code. */
  public static final String LANGUAGE = "language";

  /** Report: name of the analysis chain of its texts. */
  public static final String CHAIN = "chain";

  /** Report: text and title, analyzed; the name of the chain follows. */
  public static final String TEXT = "text.";

  public static final String TITLE = "title.";

  /**
   * Report: terms {@code <analyzed word of a name>␟<P, O or C>␟<entity, or code of a country>}; the
   * letter is that of the mention's type, the name of the chain follows the field's. Names go
   * through the chain of their language and, so that a name is told from those with the same stem,
   * through the neutral one.
   */
  public static final String NAME = "name.";

  /** Report: an entity id for each of its mentions, so its frequency is their number. */
  public static final String ENTITY = "entity";

  /**
   * Report: terms {@code <entity>␟<letter>␟<form>}, for each mention its norm with the letter of
   * its type (P, O, C) and its words with the small letter.
   */
  public static final String FORM = "form";

  /** Report: ISO code of a country that is named or takes part in an event. */
  public static final String COUNTRY = "country";

  /** Report: day of publication, days since 1970-01-01, as point and doc value. */
  public static final String PUBLISHED = "published";

  /** Report and outcome: the path's key as sorted doc value. */
  public static final String PATH = "path";

  /** Report: words of its path, by the neutral chain. */
  public static final String PATH_WORDS = "pathwords";

  /**
   * Report: its id and signature as binary doc value, and, once groups are found, the id of its
   * group of near-duplicates as another; empty or absent if it has none.
   */
  public static final String SIGNATURE = "signature";

  public static final String GROUP = "group";

  /** Happening: ids of the reports that tell of it. */
  public static final String TOLD_BY = "happening.report";

  /** Event: type, entity ids of participants, ISO codes of place and parties, days. */
  public static final String EVENT_TYPE = "event.type";

  public static final String EVENT_PARTICIPANT = "event.participant";
  public static final String EVENT_COUNTRY = "event.country";
  public static final String EVENT_DAYS = "event.days";

  /** Outcome: its path's key, by which it is replaced. */
  public static final String OUTCOME = "outcome";

  /** Outcome: category, id of its report, key of its top-level file, its place in reading order. */
  public static final String CATEGORY = "outcome.category";

  public static final String REPORT = "outcome.report";
  public static final String TOP = "outcome.top";
  public static final String SEQUENCE = "outcome.sequence";
  public static final String READ = "outcome.read";

  /** Outcome: stored values that are not fields of their own. */
  public static final String STORED_PATH = "outcome.path";

  public static final String DETAIL = "outcome.detail";
  public static final String BYTES = "outcome.bytes";

  /** File state: the path's key, by which it is replaced, and stored values. */
  public static final String FILE = "file";

  public static final String FILE_PATH = "file.path";
  public static final String FILE_SIZE = "file.size";
  public static final String FILE_MODIFIED = "file.modified";

  /** Stands between the parts of a term. */
  public static final char UNIT = '\u001F';

  /** Facet dimensions. */
  public static final String FACET_LANGUAGE = "language";

  public static final String FACET_TYPE = "type";
  public static final String FACET_COUNTRY = "country";
  public static final String FACET_PERSON = "person";
  public static final String FACET_ORGANIZATION = "organization";
  public static final String FACET_MONTH = "month";

  private static final int LONGEST_KEY = 8_000;

  private Fields() {}

  /**
   * The term that stands for {@code path}: the path, whose unpaired surrogates Lucene could not
   * keep, and of an overlong one its beginning and digest.
   */
  public static String key(String path) {
    byte[] utf8 = path.getBytes(StandardCharsets.UTF_8);
    if (utf8.length <= LONGEST_KEY) {
      return new String(utf8, StandardCharsets.UTF_8);
    }
    String start = new String(utf8, 0, LONGEST_KEY / 2, StandardCharsets.UTF_8);
    return start + "…" + DigestUtils.sha256Hex(utf8);
  }
}
