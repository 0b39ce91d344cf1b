package org.derek.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * A stretch of text where the pipeline and the annotation differ: mentions that overlap each other
 * with other borders or types, a mention missed, or one too many.
 *
 * @param document id of the document
 * @param kind what is wrong
 * @param expected the annotated mentions there
 * @param found the pipeline's mentions there
 * @param context the text around, the stretch itself in brackets
 */
public record Disagreement(
    String document, Kind kind, List<Mention> expected, List<Mention> found, String context) {
  private static final int CONTEXT = 60;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** What is wrong. */
  public enum Kind {
    /** Nothing was found where a mention is annotated. */
    MISSED,
    /** A mention was found where none is annotated. */
    EXTRA,
    /** The type is another, the borders are right. */
    TYPE,
    /** The borders differ. */
    BORDER,
    /** Type and borders are right, the value is another. */
    VALUE
  }

  /** Where {@code report} differs from {@code gold}, by position; only annotated types count. */
  static List<Disagreement> of(AnnotatedDocument gold, Report report) {
    List<Mention> expected = counted(gold, gold.mentions());
    List<Mention> found = counted(gold, report.mentions());
    Function<Mention, List<Object>> key = mention -> List.of(mention.span(), mention.type());
    var right = expected.stream().map(key).collect(Collectors.toSet());
    right.retainAll(found.stream().map(key).collect(Collectors.toSet()));
    List<Disagreement> all = new ArrayList<>(values(gold, report));
    List<Mention> open = new ArrayList<>(expected);
    open.removeIf(mention -> right.contains(key.apply(mention)));
    List<Mention> extra = new ArrayList<>(found);
    extra.removeIf(mention -> right.contains(key.apply(mention)));
    while (!open.isEmpty() || !extra.isEmpty()) {
      List<Mention> missed = new ArrayList<>();
      List<Mention> other = new ArrayList<>();
      Span span = first(open, extra);
      Optional<Span> grown = Optional.of(span);
      while (grown.isPresent()) {
        span = grown.get();
        boolean moved = move(open, missed, span);
        boolean more = move(extra, other, span) || moved;
        grown = more ? Optional.of(cover(span, missed, other)) : Optional.empty();
      }
      all.add(new Disagreement(gold.id(), kind(missed, other), missed, other, around(gold, span)));
    }
    all.sort(Comparator.comparing(Disagreement::start));
    return all;
  }

  private static List<Disagreement> values(AnnotatedDocument gold, Report report) {
    List<Disagreement> wrong = new ArrayList<>();
    Agreement.of(
        gold,
        report,
        both -> {
          if (!both.hasRightValue()) {
            wrong.add(
                new Disagreement(
                    gold.id(),
                    Kind.VALUE,
                    List.of(both.annotated()),
                    List.of(both.found()),
                    around(gold, both.found().span())));
          }
        });
    return wrong;
  }

  private int start() {
    return (expected.isEmpty() ? found : expected).get(0).span().start();
  }

  private static List<Mention> counted(AnnotatedDocument gold, List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> gold.types().contains(mention.type()))
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .toList();
  }

  private static Span first(List<Mention> a, List<Mention> b) {
    if (a.isEmpty() || !b.isEmpty() && b.get(0).span().compareTo(a.get(0).span()) < 0) {
      return b.get(0).span();
    }
    return a.get(0).span();
  }

  private static boolean move(List<Mention> from, List<Mention> to, Span span) {
    List<Mention> moved =
        from.stream()
            .filter(mention -> mention.span().overlaps(span) || mention.span().equals(span))
            .toList();
    to.addAll(moved);
    return from.removeAll(moved);
  }

  private static Span cover(Span span, List<Mention> a, List<Mention> b) {
    int start = span.start();
    int end = span.end();
    for (List<Mention> mentions : List.of(a, b)) {
      for (Mention mention : mentions) {
        start = Math.min(start, mention.span().start());
        end = Math.max(end, mention.span().end());
      }
    }
    return new Span(start, end);
  }

  private static Kind kind(List<Mention> expected, List<Mention> found) {
    if (found.isEmpty()) {
      return Kind.MISSED;
    } else if (expected.isEmpty()) {
      return Kind.EXTRA;
    }
    boolean same =
        expected.size() == 1
            && found.size() == 1
            && expected.get(0).span().equals(found.get(0).span());
    return same ? Kind.TYPE : Kind.BORDER;
  }

  private static String around(AnnotatedDocument gold, Span span) {
    String text = gold.text();
    return text.substring(border(text, span.start() - CONTEXT), span.start())
        + "["
        + text.substring(span.start(), span.end())
        + "]"
        + text.substring(span.end(), border(text, span.end() + CONTEXT));
  }

  /** The place in {@code text} nearest to {@code at} that does not cut a code point in two. */
  private static int border(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return Math.max(0, Math.min(text.length(), at));
    }
    boolean cuts =
        Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
    return cuts ? at + 1 : at;
  }

  /**
   * As a line of a table, the cells parted by tabs: document, kind, expected, found, context; for
   * example {@code ru/12, BORDER, ORGANIZATION Совет ООН, ORGANIZATION ООН, … [Совет ООН] …}.
   */
  public String line() {
    return String.join(
        "\t", document, kind.name(), names(expected), names(found), inOneLine(context));
  }

  private String names(List<Mention> mentions) {
    return mentions.stream().map(this::name).collect(Collectors.joining("; "));
  }

  private String name(Mention mention) {
    String name = mention.type() + " " + inOneLine(mention.text());
    return kind == Kind.VALUE
        ? name
            + " = "
            + inOneLine(mention.norm().orElse("-"))
            + mention.derivation().map(how -> " (" + how.rule() + ")").orElse("")
        : name;
  }

  private static String inOneLine(String text) {
    return SPACES.matcher(text).replaceAll(" ");
  }
}
