package org.derek.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.derek.report.AnnotatedRelation.Argument;
import org.derek.report.Event;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Participant;
import org.derek.report.Report;
import org.derek.report.Span;

/** Whether what a record holds is what an annotated span names: by mention, value or spelling. */
final class RelationEvidence {
  private static final String COUNTRY = "COUNTRY";
  private static final Set<String> HUMAN = Set.of("PERSON", "FAMILY", "PROFESSION", "NATIONALITY");
  private static final Set<String> BODY = Set.of("ORGANIZATION", "FACILITY");

  /** Letters that a country's name shares with its adjective. */
  private static final int STEM = 4;

  private final Report report;

  RelationEvidence(Report report) {
    this.report = report;
  }

  /**
   * The same for spans that name one entity: the id or value of the mention there, or the words.
   */
  String key(Argument end, String text) {
    return mentions(end.span())
        .filter(mention -> areAlike(mention.type(), end.type()))
        .findFirst()
        .flatMap(mention -> mention.entity().or(mention::norm))
        .orElseGet(() -> Values.key(end.span().of(text)));
  }

  boolean isParticipant(Participant participant, Argument end, String text) {
    if (!HUMAN.contains(end.type()) && !BODY.contains(end.type())) {
      return false;
    }
    return mentions(end.span())
            .filter(mention -> areAlike(mention.type(), end.type()))
            .anyMatch(mention -> names(mention, participant))
        || Spellings.mayBeOneName(participant.norm(), end.span().of(text));
  }

  private static boolean names(Mention mention, Participant participant) {
    return mention.entity().filter(id -> id.equals(participant.entity())).isPresent()
        || mention.norm().filter(norm -> Values.same(norm, participant.norm())).isPresent()
        || participant.evidence().filter(mention.span()::overlaps).isPresent();
  }

  private static boolean areAlike(MentionType found, String annotated) {
    return switch (found) {
      case PERSON -> HUMAN.contains(annotated);
      case ORGANIZATION -> BODY.contains(annotated);
      case COUNTRY -> annotated.equals(COUNTRY);
      case DATE -> annotated.equals("DATE") || annotated.equals("TIME");
    };
  }

  boolean isDate(Event record, Argument end) {
    if (record.when().filter(end.span()::overlaps).isPresent()) {
      return true;
    }
    return mentions(end.span())
        .filter(mention -> mention.type() == MentionType.DATE)
        .flatMap(mention -> mention.norm().stream())
        .anyMatch(value -> isDate(record, value));
  }

  private static boolean isDate(Event record, String value) {
    List<String> values = new ArrayList<>(List.of(value.split("/", -1)));
    values.add(value);
    return Stream.of(record.start(), record.end())
        .flatMap(Optional::stream)
        .anyMatch(day -> values.stream().anyMatch(each -> agree(day, each)));
  }

  /** Whether two dates are one, if what is unspecified in one is as in the other. */
  private static boolean agree(String a, String b) {
    if (a.length() != b.length() || a.isEmpty()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      boolean unknown = a.charAt(i) == 'X' || b.charAt(i) == 'X';
      if (a.charAt(i) != b.charAt(i) && !unknown) {
        return false;
      }
    }
    return true;
  }

  boolean isPlace(Event record, Argument end, String text) {
    if (end.type().equals(COUNTRY)) {
      return isCountry(record.country().stream().toList(), end, text)
          || record.where().filter(end.span()::overlaps).isPresent();
    }
    return record.where().filter(end.span()::overlaps).isPresent()
        || record
            .place()
            .filter(place -> Spellings.mayBeOneName(place, end.span().of(text)))
            .isPresent();
  }

  /**
   * Whether one of {@code codes} is the country that the span names; a span that is no mention, as
   * an adjective, is read as the country whose mention in the report begins like it.
   */
  boolean isCountry(List<String> codes, Argument end, String text) {
    if (!end.type().equals(COUNTRY)) {
      return false;
    }
    List<Mention> there = countries().filter(each -> each.span().overlaps(end.span())).toList();
    String words = Values.key(end.span().of(text));
    String stem = words.substring(0, Math.min(STEM, words.length()));
    Stream<Mention> meant =
        there.isEmpty()
            ? countries().filter(each -> Values.key(each.text()).startsWith(stem))
            : there.stream();
    return meant.flatMap(mention -> mention.norm().stream()).anyMatch(codes::contains);
  }

  /**
   * Whether the record says where: a place, or a country that its text names; a country that it was
   * only concluded to be in is nothing that a span could say.
   */
  boolean namesPlace(Event record) {
    return record.place().isPresent()
        || record
            .country()
            .filter(
                code ->
                    record.where().isPresent()
                        || countries()
                            .filter(mention -> record.sentence().contains(mention.span()))
                            .anyMatch(mention -> mention.norm().filter(code::equals).isPresent()))
            .isPresent();
  }

  private Stream<Mention> countries() {
    return report.mentions().stream().filter(each -> each.type() == MentionType.COUNTRY);
  }

  private Stream<Mention> mentions(Span span) {
    return report.mentions().stream().filter(each -> each.span().overlaps(span));
  }
}
