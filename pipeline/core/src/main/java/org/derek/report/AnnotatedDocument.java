package org.derek.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A document that somebody annotated: gold, training or evaluation data.
 *
 * @param id name of the document, unique within its file
 * @param language language code
 * @param split the part of its collection that it belongs to, {@code train} or {@code dev}; empty
 *     where the collection is not split
 * @param published day of publication, where it is known: the anchor of relative dates
 * @param types the types that are annotated; words of another type are unmarked, not negative
 * @param text the text that all offsets point into
 * @param mentions outermost mentions, without overlaps, by position; confidence 1
 * @param events annotated events; empty where events are not annotated
 * @param sentences sentence spans, where the source gives them; else empty
 * @param tokens token spans, where the source gives them; else empty
 * @param relations annotated relations between spans; empty where relations are not annotated
 * @param facts annotated facts; empty where facts are not annotated
 */
public record AnnotatedDocument(
    String id,
    String language,
    String split,
    Optional<LocalDate> published,
    Set<MentionType> types,
    String text,
    List<Mention> mentions,
    Optional<List<Event>> events,
    List<Span> sentences,
    List<Span> tokens,
    Optional<List<AnnotatedRelation>> relations,
    Optional<List<AnnotatedFact>> facts) {
  public AnnotatedDocument {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(published, "published");
    types = Set.copyOf(types);
    Objects.requireNonNull(text, "text");
    mentions = List.copyOf(mentions);
    events = events.map(List::copyOf);
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
    relations = relations.map(List::copyOf);
    facts = facts.map(List::copyOf);
  }

  /** A document whose relations and facts are not annotated. */
  public AnnotatedDocument(
      String id,
      String language,
      String split,
      Optional<LocalDate> published,
      Set<MentionType> types,
      String text,
      List<Mention> mentions,
      Optional<List<Event>> events,
      List<Span> sentences,
      List<Span> tokens) {
    this(
        id,
        language,
        split,
        published,
        types,
        text,
        mentions,
        events,
        sentences,
        tokens,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether a model may learn from it: it is not set aside for measuring. */
  public boolean isForTraining() {
    return split.isEmpty() || split.equals("train");
  }

  /**
   * The collection that the document comes from and whose conventions its annotation follows: what
   * its id has before the first slash. Empty if that is missing or the language: the project's own.
   */
  public String source() {
    String source = id.substring(0, Math.max(0, id.indexOf('/')));
    return source.equals(language) ? "" : source;
  }

  /** The {@link #source()} if it is one of {@code known}; else empty, for the guidelines. */
  public String sourceAmong(Set<String> known) {
    return known.contains(source()) ? source() : "";
  }
}
