package org.derek.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.json.AnnotatedJson;
import org.derek.language.LanguageDetector;
import org.derek.language.Models;
import org.derek.normalize.Normalizer;
import org.derek.normalize.places.Places;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Event;
import org.derek.report.Happening;
import org.derek.report.Mention;
import org.derek.report.Participant;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.report.Telling;
import org.derek.segment.Segmenter;

/**
 * The annotated events of the gold documents as tellings: types, dates, places and participants as
 * they are annotated, entity ids as the normalizer gives them to the annotated mentions.
 */
final class GoldTellings {
  private static final Path CORPUS = Path.of(System.getProperty("derek.corpus"));
  private static final int FIRST_LANGUAGE = 3;

  private final Normalizer normalizer;
  private final Segmenter segmenter;

  GoldTellings(Models models) throws IOException {
    normalizer = new Normalizer(models, new Places(models));
    segmenter = new Segmenter(models, new LanguageDetector(models));
  }

  /** Every annotated event; the report's id is that of the document. */
  List<Telling> all() {
    List<Telling> tellings = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS.resolve("gold"))) {
      for (Path file : files.sorted().toList()) {
        for (AnnotatedDocument document : AnnotatedJson.read(file)) {
          tellings.addAll(of(document));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tellings;
  }

  /**
   * The happenings that {@code recurring.tsv} lists, by the documents whose main event they are.
   */
  static Map<String, String> happenings() {
    Map<String, String> happenings = new HashMap<>();
    try (Stream<String> lines = Files.lines(CORPUS.resolve("recurring.tsv"))) {
      lines
          .filter(line -> line.startsWith("HAPPENING\t"))
          .map(line -> List.of(line.split("\t", -1)))
          .forEach(
              row ->
                  row.subList(FIRST_LANGUAGE, row.size() - 1).stream()
                      .flatMap(cell -> Stream.of(cell.split("\\|", -1)))
                      .filter(document -> !document.equals("-"))
                      .forEach(document -> happenings.put(document, row.get(1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return happenings;
  }

  private List<Telling> of(AnnotatedDocument document) {
    Report report =
        Report.read(
                document.id(),
                new Source(document.id(), "text/plain", Optional.empty(), 0),
                "",
                document.published().map(day -> new Publication(day, Publication.Origin.METADATA)),
                document.text())
            .withLanguage(document.language(), 1)
            .withMentions(document.mentions().stream().map(GoldTellings::bare).toList());
    Report normalized = normalizer.normalize(report, segmenter.segment(report));
    Map<Integer, Mention> found = new HashMap<>();
    normalized.mentions().forEach(mention -> found.put(mention.span().start(), mention));
    Map<String, String> entities = new HashMap<>();
    for (Mention annotated : document.mentions()) {
      Mention mention = found.get(annotated.span().start());
      if (annotated.norm().isPresent() && mention != null && mention.entity().isPresent()) {
        entities.putIfAbsent(annotated.norm().get(), mention.entity().get());
      }
    }
    List<Telling> tellings = new ArrayList<>();
    int number = 0;
    for (Event event : document.events().orElse(List.of())) {
      Telling telling = Telling.of(report, event, document.id(), Map.of());
      tellings.add(
          new Telling(
              new Happening.Source(
                  document.id(),
                  document.id() + "#" + number++,
                  event.main(),
                  document.id(),
                  "",
                  document.language(),
                  document.published(),
                  document.id()),
              telling.type(),
              telling.status(),
              telling.start(),
              telling.end(),
              telling.place(),
              telling.country(),
              event.participants().stream()
                  .map(
                      each ->
                          new Participant(
                              each.norm(),
                              entities.getOrDefault(each.norm(), ""),
                              each.role(),
                              Optional.empty()))
                  .toList(),
              telling.countries(),
              telling.counts()));
    }
    return tellings;
  }

  private static Mention bare(Mention annotated) {
    return new Mention(
        annotated.type(),
        annotated.span(),
        annotated.text(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }
}
