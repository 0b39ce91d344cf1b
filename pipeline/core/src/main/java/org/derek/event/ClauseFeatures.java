package org.derek.event;

import java.util.List;

/**
 * The clause that a candidate stands in, what stands near it, and how its form goes with them.
 * Names and numbers are seen by their kind, so that one text teaches about others.
 */
final class ClauseFeatures {
  /** Words on each side that are near. */
  private static final int NEAR = 4;

  /** Most words on each side that are looked at for the border of a clause. */
  private static final int LONGEST = 40;

  private final FeatureList features;
  private final DocumentView document;
  private final Candidate candidate;
  private final List<String> words;
  private final List<String> kinds;
  private final String type;
  private final String stem;
  private final String ending;

  private ClauseFeatures(FeatureList features, DocumentView document, Candidate candidate) {
    this.features = features;
    this.document = document;
    this.candidate = candidate;
    words = candidate.view().words();
    kinds = document.kinds(candidate.view());
    type = candidate.trigger().type().orElseThrow().name();
    stem = FeatureList.stem(candidate.head());
    ending = FeatureList.ending(words.get(candidate.to() - 1), 2);
  }

  /** Adds what a candidate's clause tells. */
  static void add(FeatureList features, DocumentView document, Candidate candidate) {
    ClauseFeatures clause = new ClauseFeatures(features, document, candidate);
    clause.addNear();
    clause.addNeighbours();
    boolean date = clause.addClause();
    clause.addForm(date);
  }

  private void addNear() {
    int end = Math.min(words.size(), candidate.to() + NEAR);
    for (int i = Math.max(0, candidate.from() - NEAR); i < end; i++) {
      if (i < candidate.from() || i >= candidate.to()) {
        String word = word(i);
        features.add("near", word).add(i < candidate.from() ? "near-left" : "near-right", word);
      }
    }
  }

  private void addNeighbours() {
    String before = form(candidate.from() - 1);
    String before2 = form(candidate.from() - 2);
    String after = form(candidate.to());
    String after2 = form(candidate.to() + 1);
    features
        .add("form-1", before)
        .add("form-2", before2)
        .add("form+1", after)
        .add("form+2", after2)
        .add("form-2-1", before2 + "/" + before)
        .add("form+1+2", after + "/" + after2)
        .add("form-1+1", before + "/" + after)
        .add("form-1/type", before + "/" + type)
        .add("form+1/type", after + "/" + type)
        .add("form-1/end", before + "/" + ending)
        .add("form+1/end", after + "/" + ending)
        .add("form-1+1/end", before + "/" + ending + "/" + after)
        .add("stem/end/form-1", stem + "/" + ending + "/" + before)
        .add("stem/end/form+1", stem + "/" + ending + "/" + after);
  }

  /** Returns whether the clause has a date. */
  private boolean addClause() {
    int from = candidate.from();
    int least = Math.max(0, from - LONGEST);
    while (from > least && !isMark(from - 1)) {
      from--;
    }
    int to = candidate.to();
    int most = Math.min(words.size(), to + LONGEST);
    while (to < most && !isMark(to)) {
      to++;
    }
    int last = to - 1;
    while (last > from && !Character.isLetterOrDigit(words.get(last).codePointAt(0))) {
      last--;
    }
    boolean person = false;
    boolean body = false;
    boolean date = false;
    boolean where = false;
    boolean number = false;
    for (int i = from; i < to; i++) {
      String kind = kinds.get(i);
      person |= kind.equals(DocumentView.PERSON);
      body |= kind.equals(DocumentView.BODY);
      date |= kind.equals(DocumentView.DATE);
      where |= kind.equals(DocumentView.COUNTRY) || kind.equals(DocumentView.PLACE);
      number |= kind.equals(DocumentView.NUMBER);
    }
    int others = 0;
    for (Candidate other : document.candidatesOf(candidate.view())) {
      others += other != candidate && other.from() >= from && other.to() <= to ? 1 : 0;
    }
    features
        .add("clause-first", word(from))
        .addIf(from + 1 < to, "clause-opening=" + word(from) + "_" + word(from + 1))
        .add("clause-marks", word(from - 1) + word(to))
        .add("clause-last", word(last))
        .add("clause-last-end4", FeatureList.ending(words.get(last), 4))
        .add("clause-last-end3", FeatureList.ending(words.get(last), 3))
        .add("clause-next", word(to + 1))
        .add("clause-size", FeatureList.step(to - from))
        .add("clause-before", FeatureList.step(candidate.from() - from))
        .add("clause-after", FeatureList.step(to - candidate.to()))
        .add("clause-person", person)
        .add("clause-body", body)
        .add("clause-date", date)
        .add("clause-where", where)
        .add("clause-number", number)
        .add("clause-kinds", "" + person + body + date + where + number)
        .add("clause-others", FeatureList.step(others))
        .add("stem/clause-date", stem + date)
        .add("stem/clause-named", stem + (person || body));
    return date;
  }

  private void addForm(boolean dateInClause) {
    SentenceView view = candidate.view();
    String strength = candidate.trigger().strength().name();
    String ending3 = FeatureList.ending(words.get(candidate.to() - 1), 3);
    boolean date = dateInClause || view.mentions().stream().anyMatch(When::isCalendar);
    boolean first = document.isFirstOfStem(candidate);
    features
        .add("type/end3", type + ending3)
        .add("strength/end3", strength + ending3)
        .add("stem/end", stem + "/" + ending)
        .add("stem/last", stem + FeatureList.stem(words.get(candidate.to() - 1)))
        .add("stem/rank", stem + FeatureList.few(view.rank()))
        .add("stem/date", stem + date)
        .add("type/date", type + date + strength)
        .add("stem/headline", stem + document.isInHeadline(candidate))
        .add("stem/first", stem + first)
        .add("type/first", type + first)
        .add("type/opening", type + word(0));
  }

  private boolean isMark(int index) {
    return candidate.view().marks().get(index + 1) > candidate.view().marks().get(index);
  }

  /** The kind of a word if it has one, else its stem. */
  private String word(int index) {
    if (index < 0 || index >= words.size()) {
      return index < 0 ? "<" : ">";
    }
    String kind = kinds.get(index);
    return kind.isEmpty() ? FeatureList.stem(words.get(index)) : kind;
  }

  /** The kind of a word if it has one, else the type of a candidate in its place or its ending. */
  private String form(int index) {
    if (index < 0 || index >= words.size()) {
      return index < 0 ? "<" : ">";
    }
    String kind = kinds.get(index);
    if (!kind.isEmpty()) {
      return kind;
    }
    for (Candidate other : document.candidatesOf(candidate.view())) {
      if (other.from() <= index && index < other.to()) {
        return "!" + other.trigger().type().orElseThrow();
      }
    }
    return FeatureList.ending(words.get(index), 2);
  }
}
