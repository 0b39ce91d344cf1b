package org.derek.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Source;

/** Scores a pipeline on annotated documents. Stateless. */
public final class Evaluation {
  private Evaluation() {}

  /** Scores alone; see the last method. */
  public static Scores evaluate(List<AnnotatedDocument> gold, UnaryOperator<Report> pipeline) {
    return evaluate(gold, (document, report) -> pipeline.apply(report));
  }

  /** Scores alone; see the last method. */
  public static Scores evaluate(
      List<AnnotatedDocument> gold, BiFunction<AnnotatedDocument, Report, Report> pipeline) {
    return evaluate(gold, pipeline, new Observer() {});
  }

  /**
   * Runs {@code pipeline} on the text of each document and compares.
   *
   * <p>The pipeline is given a report with text, language and day of publication, and no title. A
   * mention is right if its type and both its ends are. Only the types that a document says are
   * annotated count; events count only in documents that have them annotated.
   *
   * @param gold the annotated documents, in any languages
   * @param pipeline what fills a report's mentions and events, given the document that it is made
   *     of
   * @param observer is told where both agree and differ
   */
  public static Scores evaluate(
      List<AnnotatedDocument> gold,
      BiFunction<AnnotatedDocument, Report, Report> pipeline,
      Observer observer) {
    Map<String, LanguageScores> languages = new TreeMap<>();
    for (AnnotatedDocument document : gold) {
      Report report = pipeline.apply(document, report(document));
      Agreement.of(document, report, observer::agreed);
      Disagreement.of(document, report).forEach(observer::differed);
      EventError.of(document, report).forEach(observer::differed);
      observer.compared(document, report);
      languages.merge(document.language(), score(document, report), LanguageScores::plus);
    }
    return new Scores(languages);
  }

  /** What the pipeline is given of a document. */
  static Report report(AnnotatedDocument document) {
    Source source =
        new Source(
            document.id(),
            "text/plain",
            Optional.empty(),
            document.text().getBytes(StandardCharsets.UTF_8).length);
    Optional<Publication> published =
        document.published().map(day -> new Publication(day, Publication.Origin.METADATA));
    return Report.read(document.id(), source, "", published, document.text())
        .withLanguage(document.language(), 1);
  }

  /** Scores of one document. */
  static LanguageScores score(AnnotatedDocument gold, Report report) {
    Map<MentionType, Tally> mentions = new EnumMap<>(MentionType.class);
    Map<MentionType, Share> values = new EnumMap<>(MentionType.class);
    Map<MentionType, Reliability> confidence = new EnumMap<>(MentionType.class);
    for (MentionType type : gold.types()) {
      mentions.put(type, Tally.NONE);
    }
    for (Mention mention : gold.mentions()) {
      if (gold.types().contains(mention.type())) {
        mentions.merge(mention.type(), new Tally(1, 0, 0), Tally::plus);
      }
    }
    Set<Mention> right = new HashSet<>();
    Agreement.of(
        gold,
        report,
        both -> {
          MentionType type = both.found().type();
          right.add(both.found());
          if (both.annotated().norm().isPresent()) {
            values.merge(type, Share.of(both.hasRightValue()), Share::plus);
          }
        });
    for (Mention mention : report.mentions()) {
      if (gold.types().contains(mention.type())) {
        boolean isRight = right.contains(mention);
        mentions.computeIfPresent(mention.type(), (type, sofar) -> sofar.withFound(isRight));
        confidence.merge(
            mention.type(), Reliability.of(mention.confidence(), isRight), Reliability::plus);
      }
    }
    EventScores events =
        gold.events()
            .map(list -> EventEvaluation.score(list, report.events()))
            .orElse(EventScores.NONE);
    return new LanguageScores(
        1,
        mentions,
        values,
        confidence,
        events,
        RelationEvaluation.of(gold, report).scores(),
        FactEvaluation.of(gold, report).scores());
  }
}
