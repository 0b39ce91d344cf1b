package org.derek.train;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.util.Span;
import org.derek.tag.NameModel;
import org.derek.tag.features.DocumentView;

/**
 * Puts the borders of another source's mentions where a model that knows the guidelines sees them:
 * a mention that overlaps one finding alone, of its own type, takes the finding's borders. What the
 * model misses or finds beside the annotation changes nothing.
 */
final class BorderRevision {
  private final NameModel model;
  private final List<String> outcomes;
  private final BilouCodec codec = new BilouCodec();
  private int mentions;
  private int revised;

  BorderRevision(NameModel model, List<String> outcomes) {
    this.model = model;
    this.outcomes = outcomes;
  }

  /** How many mentions were seen. */
  int mentions() {
    return mentions;
  }

  /** How many of them took other borders. */
  int revised() {
    return revised;
  }

  /**
   * Revises a sentence.
   *
   * @param words its tokens
   * @param document the document that it stands in
   * @param allowed for each token the labels that it may have, as bits; changed in place
   */
  void revise(String[] words, DocumentView document, long[] allowed) {
    Span[] annotated = annotated(allowed);
    if (annotated.length == 0) {
      return;
    }
    List<Span> found =
        model.find(words, document).stream()
            .map(name -> new Span(name.first(), name.end(), name.type().name()))
            .toList();
    long outside = allowed[0];
    for (long labels : allowed) {
      outside = (labels & 1) != 0 ? labels : outside;
    }
    for (Span mention : annotated) {
      mentions++;
      Optional<Span> finding = rival(mention, annotated, found);
      if (finding.isPresent()) {
        revised++;
        replace(mention, finding.get(), allowed, outside);
      }
    }
  }

  private Span[] annotated(long[] allowed) {
    String[] labels = new String[allowed.length];
    for (int t = 0; t < labels.length; t++) {
      boolean outside = (allowed[t] & 1) != 0;
      labels[t] = outcomes.get(outside ? 0 : Long.numberOfTrailingZeros(allowed[t]));
    }
    return codec.decode(Arrays.asList(labels));
  }

  /** The only finding that overlaps {@code mention}, if it overlaps no other mention. */
  private static Optional<Span> rival(Span mention, Span[] annotated, List<Span> found) {
    List<Span> over = found.stream().filter(span -> span.intersects(mention)).toList();
    if (over.size() != 1) {
      return Optional.empty();
    }
    Span finding = over.get(0);
    boolean alone =
        Arrays.stream(annotated)
            .noneMatch(other -> !other.equals(mention) && other.intersects(finding));
    boolean differs = finding.getType().equals(mention.getType()) && !finding.equals(mention);
    return Optional.of(finding).filter(span -> alone && differs);
  }

  private void replace(Span mention, Span finding, long[] allowed, long outside) {
    String[] labels = codec.encode(new Span[] {finding}, allowed.length);
    int end = Math.max(mention.getEnd(), finding.getEnd());
    for (int t = Math.min(mention.getStart(), finding.getStart()); t < end; t++) {
      int label = outcomes.indexOf(labels[t]);
      allowed[t] = label == 0 ? outside | 1 : 1L << label;
    }
  }
}
