package org.derek.normalize.corrections;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.derek.report.MentionType;
import org.derek.report.Span;

/** One line of a file of corrections, cell by cell: checked, and made into a correction. */
final class CorrectionRow {
  static final String ACTION = "action";
  static final String ENTITY = "entity";
  static final String INTO = "into";
  static final String NAME = "name";
  static final String LANGUAGE = "language";
  static final String REPORT = "report";
  static final String TEXT = "text";
  static final String TYPE = "type";
  static final String START = "start";
  static final String END = "end";

  /** Columns that say what to do. */
  static final List<String> COLUMNS =
      List.of(ACTION, ENTITY, INTO, NAME, LANGUAGE, REPORT, TEXT, TYPE, START, END);

  private static final int LONGEST_NAME = 1_000;
  private static final int LONGEST_CELL = 10_000;

  private final int line;
  private final Map<String, String> cells;
  private final Collection<String> languages;
  private final List<Problem> problems;
  private final int before;

  /**
   * @param cells what stands in each column, trimmed; a column may be missing
   * @param languages codes of the languages that reports can have
   * @param problems where to add what is wrong
   */
  CorrectionRow(
      int line, Map<String, String> cells, Collection<String> languages, List<Problem> problems) {
    this.line = line;
    this.cells = cells;
    this.languages = languages;
    this.problems = problems;
    this.before = problems.size();
  }

  /** The correction; empty if something is wrong, which {@code problems} then tell. */
  Optional<Correction> read() {
    Optional<Action> action = Action.ofWord(cell(ACTION));
    if (action.isEmpty()) {
      problem(ACTION, "\"%s\" is no action; write merge, split, rename or reject", cell(ACTION));
      return Optional.empty();
    }
    lengths();
    entity(ENTITY);
    entity(INTO);
    language();
    Optional<MentionType> type = type();
    Optional<Span> span = span();
    switch (action.get()) {
      case MERGE -> merge();
      case SPLIT -> split();
      case RENAME -> rename();
      case REJECT -> reject(type, span);
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new Correction(
                line,
                action.get(),
                cell(ENTITY),
                cell(INTO),
                Words.folded(cell(NAME)),
                cell(LANGUAGE),
                cell(REPORT),
                Words.folded(cell(TEXT)),
                type,
                span));
  }

  private void merge() {
    require(ENTITY, "say which entity it is");
    require(INTO, "say the id of the entity that it is");
    for (String column : List.of(LANGUAGE, REPORT, TEXT, START, END)) {
      refuse(
          column, "a merge is about every mention of the entity; empty this cell, or write split");
    }
    refuse(NAME, "a merge gives no name; empty this cell and write a line with rename");
    if (!cell(ENTITY).isEmpty() && cell(ENTITY).equals(cell(INTO))) {
      problem(INTO, "is the entity itself; write the id of another one, or remove the line");
    }
  }

  private void split() {
    require(ENTITY, "say which entity the mentions have now");
    require(INTO, "say the id of the entity that they are; a new one may be made up");
    if (cell(REPORT).isEmpty() && cell(TEXT).isEmpty() && cell(LANGUAGE).isEmpty()) {
      problem(
          REPORT,
          "say which mentions, by report, text or language; if it is all of them, write merge");
    }
    unlessCountry(INTO);
  }

  private void rename() {
    require(ENTITY, "say which entity has the name");
    require(NAME, "say its name");
    refuse(INTO, "a rename keeps the entity; empty this cell, or write merge");
    for (String column : List.of(REPORT, TEXT, START, END)) {
      refuse(
          column,
          "a rename is about every mention of the entity; empty this cell, or write split with the"
              + " same id in entity and into");
    }
    unlessCountry(ENTITY);
  }

  private void reject(Optional<MentionType> type, Optional<Span> span) {
    refuse(INTO, "what is rejected is no mention of anything; empty this cell, or write merge");
    refuse(NAME, "what is rejected has no name; empty this cell, or write rename");
    boolean words = !cell(TEXT).isEmpty() && (type.isPresent() || !cell(REPORT).isEmpty());
    if (cell(ENTITY).isEmpty() && !words && span.isEmpty()) {
      problem(
          TEXT,
          "say what is no mention: an entity; or text with a type; or a report with text, or with"
              + " start and end");
    }
  }

  private void lengths() {
    for (String column : COLUMNS) {
      int most = column.equals(REPORT) || column.equals(TEXT) ? LONGEST_CELL : LONGEST_NAME;
      if (cell(column).length() > most) {
        problem(column, "is longer than %d characters; shorten it", most);
      }
    }
  }

  private void entity(String column) {
    if (!cell(column).isEmpty() && EntityTypes.of(cell(column)).isEmpty()) {
      problem(
          column,
          "\"%s\" is no entity id; write it as exports do: person/…, organization/… or country/ and"
              + " two capital letters",
          shown(cell(column)));
    } else if (!EntityTypes.isOne(cell(column))
        && !(column.equals(ENTITY) && EntityTypes.isInAnyReport(cell(column)))) {
      problem(
          column,
          "\"%s\": * stands at the end of entity alone, as in person/baimenov.*, for the ids of all"
              + " reports; write an id without it",
          shown(cell(column)));
    }
  }

  private void language() {
    if (!cell(LANGUAGE).isEmpty() && !languages.contains(cell(LANGUAGE))) {
      problem(
          LANGUAGE,
          "no reports in \"%s\"; write %s",
          shown(cell(LANGUAGE)),
          String.join(", ", languages));
    }
  }

  private Optional<MentionType> type() {
    String word = cell(TYPE).toUpperCase(Locale.ROOT);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    for (MentionType type : MentionType.values()) {
      if (type.name().equals(word)) {
        if (EntityTypes.of(cell(ENTITY)).filter(of -> of != type).isPresent()) {
          problem(TYPE, "%s is no %s; empty this cell", shown(cell(ENTITY)), word);
        }
        return Optional.of(type);
      }
    }
    problem(
        TYPE, "\"%s\" is no type; write PERSON, ORGANIZATION, DATE or COUNTRY", shown(cell(TYPE)));
    return Optional.empty();
  }

  private Optional<Span> span() {
    if (cell(START).isEmpty() && cell(END).isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> start = number(START);
    Optional<Integer> end = number(END);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (start.get() >= end.get()) {
      problem(END, "%d is not after start, %d", end.get(), start.get());
      return Optional.empty();
    }
    if (cell(REPORT).isEmpty()
        || !Correction.isReportId(cell(REPORT)) && PathPattern.isPattern(cell(REPORT))) {
      problem(REPORT, "start and end are places in one report; give its id or its path");
    }
    return Optional.of(new Span(start.get(), end.get()));
  }

  private Optional<Integer> number(String column) {
    try {
      int number = Integer.parseInt(cell(column));
      if (number >= 0) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    problem(
        column,
        "\"%s\" is no number; start and end are both given, as exports of mentions do",
        shown(cell(column)));
    return Optional.empty();
  }

  private void unlessCountry(String column) {
    if (!cell(NAME).isEmpty()
        && EntityTypes.of(cell(column)).filter(MentionType.COUNTRY::equals).isPresent()) {
      problem(NAME, "a country is called by its code; empty this cell");
    }
  }

  private void require(String column, String remedy) {
    if (cell(column).isEmpty()) {
      problem(column, "is empty; " + remedy);
    }
  }

  private void refuse(String column, String remedy) {
    if (!cell(column).isEmpty()) {
      problem(column, remedy);
    }
  }

  private String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  private static String shown(String cell) {
    return cell.length() <= 60 ? cell : cell.substring(0, 60) + "…";
  }

  private void problem(String column, String format, Object... values) {
    problems.add(new Problem(line, column, String.format(Locale.ROOT, format, values)));
  }
}
