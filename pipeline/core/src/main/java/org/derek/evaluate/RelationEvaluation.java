package org.derek.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.evaluate.RelationScores.Found;
import org.derek.report.AnnotatedDocument;
import org.derek.report.AnnotatedRelation;
import org.derek.report.AnnotatedRelation.Argument;
import org.derek.report.Event;
import org.derek.report.Participant;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * Compares event records with annotated relations of events to persons, bodies, dates and places.
 *
 * <p>A record covers an annotated event if its trigger overlaps its span; events whose spans
 * overlap are one. Recall is judged over the relations of covered events, each entity once an
 * event: does one of the records that cover it have the entity as participant, the date as its
 * first or last day, the place as its place or country? Precision is judged over what covering
 * records hold: their participants, their date, their place, or their country where they have no
 * place and the country is named by the text of the record. It is right if a relation of the event
 * says so, or of another event that is named by the same word: records are of happenings, and the
 * annotation relates each naming of a happening to what stands near it.
 */
final class RelationEvaluation {
  private static final String EVENT = "EVENT";

  private final AnnotatedDocument document;
  private final RelationEvidence evidence;
  private final List<Node> nodes = new ArrayList<>();
  private final List<EventError> errors = new ArrayList<>();

  private RelationEvaluation(AnnotatedDocument document, Report report) {
    this.document = document;
    this.evidence = new RelationEvidence(report);
  }

  /** Scores, and what is wrong. */
  record Result(RelationScores scores, List<EventError> errors) {}

  /** What is annotated about one event. */
  private record Node(Span span, List<Link> links) {}

  /** What an event is related to. */
  private record Link(RelationKind kind, Argument end) {}

  /** Judges {@code report}; nothing is counted if no relations are annotated. */
  static Result of(AnnotatedDocument document, Report report) {
    if (document.relations().isEmpty()) {
      return new Result(RelationScores.NONE, List.of());
    }
    RelationEvaluation evaluation = new RelationEvaluation(document, report);
    document.relations().get().forEach(evaluation::add);
    return evaluation.result(report.events());
  }

  private void add(AnnotatedRelation relation) {
    boolean toEvent = relation.to().type().equals(EVENT);
    Argument event = toEvent ? relation.to() : relation.from();
    Argument end = toEvent ? relation.from() : relation.to();
    if (!event.type().equals(EVENT)) {
      return;
    }
    for (RelationKind kind : RelationKind.values()) {
      if (kind.covers(relation.type())) {
        Node node = node(event.span());
        if (node.links().stream().noneMatch(link -> isOne(link, kind, end))) {
          node.links().add(new Link(kind, end));
        }
      }
    }
  }

  private Node node(Span span) {
    Optional<Node> known = nodes.stream().filter(node -> node.span().overlaps(span)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    Node node = new Node(span, new ArrayList<>());
    nodes.add(node);
    return node;
  }

  private boolean isOne(Link link, RelationKind kind, Argument end) {
    return link.kind() == kind
        && link.end().type().equals(end.type())
        && (link.end().span().overlaps(end.span())
            || evidence
                .key(link.end(), document.text())
                .equals(evidence.key(end, document.text())));
  }

  private Result result(List<Event> events) {
    Map<RelationKind, Found> kinds = new EnumMap<>(RelationKind.class);
    Share covered = Share.NONE;
    for (Node node : nodes) {
      List<Event> records =
          events.stream().filter(event -> event.trigger().overlaps(node.span())).toList();
      covered = covered.plus(Share.of(!records.isEmpty()));
      if (!records.isEmpty()) {
        recall(node, records, kinds);
      }
    }
    for (Event record : events) {
      List<Node> its =
          nodes.stream().filter(node -> node.span().overlaps(record.trigger())).toList();
      if (!its.isEmpty()) {
        precision(record, its, kinds);
      }
    }
    return new Result(new RelationScores(covered, kinds), errors);
  }

  private void recall(Node node, List<Event> records, Map<RelationKind, Found> kinds) {
    for (Link link : node.links()) {
      if (link.kind().asksFor(link.end().type())) {
        boolean held = records.stream().anyMatch(record -> holds(record, link));
        kinds.merge(link.kind(), new Found(Share.of(held), Share.NONE), Found::plus);
        if (!held) {
          Event record = records.get(0);
          String end = link.end().type() + " " + link.end().span().of(document.text());
          error(
              EventError.Kind.MISSED_RELATION, record, link.kind() + " " + end, held(record, link));
        }
      }
    }
  }

  private boolean holds(Event record, Link link) {
    return switch (link.kind()) {
      case PARTICIPANT ->
          record.participants().stream()
                  .anyMatch(each -> evidence.isParticipant(each, link.end(), document.text()))
              || evidence.isCountry(record.countries(), link.end(), document.text());
      case DATE -> evidence.isDate(record, link.end());
      case PLACE ->
          evidence.isPlace(record, link.end(), document.text())
              || record.participants().stream()
                  .anyMatch(each -> evidence.isParticipant(each, link.end(), document.text()));
    };
  }

  private void precision(Event record, List<Node> its, Map<RelationKind, Found> kinds) {
    List<Link> links =
        nodes.stream()
            .filter(
                node -> its.contains(node) || its.stream().anyMatch(each -> areAlike(each, node)))
            .flatMap(node -> node.links().stream())
            .toList();
    for (Participant participant : record.participants()) {
      boolean right =
          links.stream()
              .filter(link -> link.kind() != RelationKind.DATE)
              .anyMatch(link -> evidence.isParticipant(participant, link.end(), document.text()));
      held(record, RelationKind.PARTICIPANT, participant.norm(), right, kinds);
    }
    if (record.start().or(record::end).isPresent()) {
      boolean right =
          links.stream()
              .filter(link -> link.kind() == RelationKind.DATE)
              .anyMatch(link -> evidence.isDate(record, link.end()));
      held(record, RelationKind.DATE, date(record), right, kinds);
    }
    if (evidence.namesPlace(record)) {
      boolean right =
          links.stream()
              .filter(link -> link.kind() == RelationKind.PLACE)
              .anyMatch(link -> evidence.isPlace(record, link.end(), document.text()));
      held(record, RelationKind.PLACE, place(record), right, kinds);
    }
  }

  private boolean areAlike(Node a, Node b) {
    return Spellings.shareStem(a.span().of(document.text()), b.span().of(document.text()));
  }

  private void held(
      Event record,
      RelationKind kind,
      String value,
      boolean right,
      Map<RelationKind, Found> kinds) {
    kinds.merge(kind, new Found(Share.NONE, Share.of(right)), Found::plus);
    if (!right) {
      error(EventError.Kind.EXTRA_RELATION, record, "-", kind + " " + value);
    }
  }

  private void error(EventError.Kind kind, Event record, String expected, String found) {
    errors.add(EventError.of(kind, document, record, expected, found));
  }

  /** What {@code record} has instead. */
  private static String held(Event record, Link link) {
    return switch (link.kind()) {
      case PARTICIPANT ->
          String.join(", ", record.participants().stream().map(Participant::norm).toList());
      case DATE -> date(record);
      case PLACE -> place(record);
    };
  }

  private static String date(Event record) {
    return record.start().orElse("-") + " " + record.end().orElse("-");
  }

  private static String place(Event record) {
    return record.place().orElse("-") + " " + record.country().orElse("-");
  }
}
