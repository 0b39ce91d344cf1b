package org.derek.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Span;
import org.derek.segment.Segmentation;

/**
 * A document as the decisions see it: its sentences and what stands in them. Decisions compare each
 * event with all else in view, so that a long text is seen in stretches.
 */
final class DocumentView {
  /** Sentences of a stretch: more than a report of the press has. */
  private static final int STRETCH = 200;

  private static final Set<MentionType> NAMES =
      EnumSet.of(MentionType.PERSON, MentionType.ORGANIZATION, MentionType.DATE);

  /** Kinds of words; see {@link #kinds}. */
  static final String PERSON = "#" + MentionType.PERSON;

  static final String BODY = "#" + MentionType.ORGANIZATION;
  static final String DATE = "#" + MentionType.DATE;
  static final String COUNTRY = "#" + MentionType.COUNTRY;
  static final String PLACE = "#PLACE";
  static final String NUMBER = "#NUMBER";

  /** A mention and the sentence that it stands in. */
  record Placed(Mention mention, SentenceView view, int from, int to) {}

  /** A place and the sentence that it stands in; {@code named} if it is part of a body's name. */
  record PlacedPlace(PlaceMention place, SentenceView view, int from, int to, boolean named) {}

  final Report report;
  final Optional<LocalDate> published;
  final List<SentenceView> sentences;
  final Quotations quotations;
  final List<Candidate> candidates = new ArrayList<>();

  /** Candidates by the number of their sentence. */
  final Map<Integer, List<Candidate>> bySentence = new LinkedHashMap<>();

  /** Persons and bodies by entity. */
  final Map<String, List<Placed>> entities = new LinkedHashMap<>();

  final List<Placed> dates = new ArrayList<>();
  final List<Placed> countries = new ArrayList<>();
  final Map<String, List<PlacedPlace>> places = new LinkedHashMap<>();
  private final Map<Integer, List<PlacedPlace>> placesBySentence = new HashMap<>();

  private final Function<String, EventRules> rules;
  private final Map<Integer, List<PhraseIndex.Found<EventRules.Cue>>> cues = new HashMap<>();
  private final Map<Integer, List<PhraseIndex.Found<EventRules.RoleCue>>> roles = new HashMap<>();
  private final Map<Integer, Boolean> lists = new HashMap<>();
  private final Map<Integer, List<String>> kinds = new HashMap<>();
  private final Map<String, Candidate> firstOfStem = new HashMap<>();

  DocumentView(
      Report report,
      Segmentation segmentation,
      List<PlaceMention> found,
      Function<String, EventRules> rules) {
    this(
        report, SentenceView.of(report, segmentation, found), new Quotations(report.text()), rules);
  }

  private DocumentView(
      Report report,
      List<SentenceView> sentences,
      Quotations quotations,
      Function<String, EventRules> rules) {
    this.report = report;
    this.rules = rules;
    this.sentences = sentences;
    this.quotations = quotations;
    published = report.published().map(Publication::date);
    for (SentenceView view : sentences) {
      for (Mention mention : view.mentions()) {
        place(mention, view);
      }
      view.places().forEach(place -> place(place, view, false));
      view.placesOfBodies().forEach(place -> place(place, view, true));
      rules(view)
          .villages
          .find(view.sentence(), view.words(), view.mentions(), view.places())
          .forEach(place -> place(place, view, false));
      candidates(view);
    }
  }

  /** The stretches of a document, by position; a report is most often one. */
  static List<DocumentView> stretches(
      Report report,
      Segmentation segmentation,
      List<PlaceMention> found,
      Function<String, EventRules> rules) {
    List<SentenceView> sentences = SentenceView.of(report, segmentation, found);
    Quotations quotations = new Quotations(report.text());
    List<DocumentView> stretches = new ArrayList<>();
    for (int from = 0; from < sentences.size(); from += STRETCH) {
      int to = Math.min(from + STRETCH, sentences.size());
      stretches.add(new DocumentView(report, sentences.subList(from, to), quotations, rules));
    }
    return stretches;
  }

  /** The sentence with a number in the document. */
  SentenceView sentence(int index) {
    return sentences.get(index - sentences.get(0).index());
  }

  /** How many sentences there are from one to the end, itself included. */
  int fromEnd(SentenceView view) {
    return sentences.get(sentences.size() - 1).index() + 1 - view.index();
  }

  EventRules rules(SentenceView view) {
    return rules.apply(view.sentence().language());
  }

  /** The signs of status in a sentence. */
  List<PhraseIndex.Found<EventRules.Cue>> cues(SentenceView view) {
    return cues.computeIfAbsent(view.index(), key -> rules(view).cues.find(view.words()));
  }

  /** The signs of roles in a sentence. */
  List<PhraseIndex.Found<EventRules.RoleCue>> roles(SentenceView view) {
    return roles.computeIfAbsent(view.index(), key -> rules(view).roles.find(view.words()));
  }

  /** For each word of a sentence the kind of name that it belongs to; else an empty text. */
  List<String> kinds(SentenceView view) {
    return kinds.computeIfAbsent(view.index(), key -> kindsOf(view));
  }

  private static List<String> kindsOf(SentenceView view) {
    List<String> kinds = new ArrayList<>();
    for (String word : view.words()) {
      kinds.add(Character.isDigit(word.codePointAt(0)) ? NUMBER : "");
    }
    for (PlaceMention place : view.places()) {
      fill(kinds, view, place.span(), PLACE);
    }
    for (Mention mention : view.mentions()) {
      fill(kinds, view, mention.span(), "#" + mention.type());
    }
    return kinds;
  }

  private static void fill(List<String> kinds, SentenceView view, Span span, String kind) {
    for (int i = view.tokenAt(span.start()); i <= view.tokenAt(span.end() - 1); i++) {
      kinds.set(i, kind);
    }
  }

  /** Whether no candidate of the same stem stands before. */
  boolean isFirstOfStem(Candidate candidate) {
    return firstOfStem.get(FeatureList.stem(candidate.head())) == candidate;
  }

  /** Whether a sentence says who took part. */
  boolean lists(SentenceView view) {
    return lists.computeIfAbsent(
        view.index(), key -> !rules(view).participation.find(view.words()).isEmpty());
  }

  /** The words of a sentence that say that something is held online. */
  List<PhraseIndex.Found<Boolean>> online(SentenceView view) {
    return rules(view).online.find(view.words());
  }

  private void place(Mention mention, SentenceView view) {
    Placed placed =
        new Placed(
            mention,
            view,
            view.tokenAt(mention.span().start()),
            view.tokenAt(mention.span().end() - 1));
    switch (mention.type()) {
      case PERSON, ORGANIZATION -> {
        if (mention.norm().isPresent() && mention.entity().isPresent()) {
          entities.computeIfAbsent(mention.entity().get(), key -> new ArrayList<>()).add(placed);
        }
      }
      case DATE -> {
        if (When.isCalendar(mention)) {
          dates.add(placed);
        }
      }
      case COUNTRY -> {
        if (mention.norm().isPresent()) {
          countries.add(placed);
        }
      }
    }
  }

  private void place(PlaceMention place, SentenceView view, boolean named) {
    if (place.kind() != PlaceMention.Kind.COUNTRY) {
      PlacedPlace placed =
          new PlacedPlace(
              place,
              view,
              view.tokenAt(place.span().start()),
              view.tokenAt(place.span().end() - 1),
              named);
      places.computeIfAbsent(place.canonical(), key -> new ArrayList<>()).add(placed);
      placesBySentence.computeIfAbsent(view.index(), key -> new ArrayList<>()).add(placed);
    }
  }

  private void candidates(SentenceView view) {
    if (view.words().size() < 2) {
      return;
    }
    for (PhraseIndex.Found<EventRules.Trigger> found :
        rules(view).triggers.findLongest(view.words())) {
      if (found.value().type().isEmpty()) {
        continue;
      }
      Span span = view.span(found.from(), found.to());
      Candidate candidate =
          new Candidate(
              candidates.size(),
              found.value(),
              view,
              found.from(),
              found.to(),
              quotations.cover(span),
              isPartOfName(span, view));
      candidates.add(candidate);
      firstOfStem.putIfAbsent(FeatureList.stem(candidate.head()), candidate);
      bySentence.computeIfAbsent(view.index(), key -> new ArrayList<>()).add(candidate);
    }
  }

  private static boolean isPartOfName(Span span, SentenceView view) {
    for (Mention mention : view.mentions()) {
      if (NAMES.contains(mention.type())
          && mention.span().overlaps(span)
          && !span.contains(mention.span())) {
        return true;
      }
    }
    return false;
  }

  /** The towns and regions that a sentence names, in the names of bodies, too. */
  List<PlacedPlace> placesOf(SentenceView view) {
    return placesBySentence.getOrDefault(view.index(), List.of());
  }

  List<Candidate> candidatesOf(SentenceView view) {
    return bySentence.getOrDefault(view.index(), List.of());
  }

  /** Whether the title or a headline has a word of the same stem. */
  boolean isInHeadline(Candidate candidate) {
    String stem = FeatureList.stem(candidate.head());
    if (report.title().toLowerCase(Locale.ROOT).contains(stem)) {
      return true;
    }
    for (SentenceView view : sentences) {
      if (view.isHeadline() && view.words().stream().anyMatch(word -> word.startsWith(stem))) {
        return true;
      }
    }
    return false;
  }
}
