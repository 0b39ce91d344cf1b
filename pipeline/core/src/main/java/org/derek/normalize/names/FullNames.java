package org.derek.normalize.names;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.derek.report.Span;

/**
 * The name that a body of a document goes by: its fullest one, with shorthand and acronyms written
 * out as the document does it, and with the full name of the parent whose unit it is.
 */
final class FullNames {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final OrganizationDocument document;

  FullNames(OrganizationDocument document) {
    this.document = document;
  }

  /** The full name of an entity whose mentions are all joined. */
  Nominative of(OrganizationEntity entity) {
    OrganizationMention item = entity.fullest();
    if (item.grammar.headLast()) {
      return item.isOneWord() ? item.chosen : headLast(item);
    }
    String full = item.grammar.shorthand().writtenOut(item.chosen.name(), document.text());
    return full.equals(item.chosen.name())
        ? withParentBehind(item)
        : new Nominative(full, item.chosen.head(), item.chosen.certain());
  }

  private Nominative headLast(OrganizationMention item) {
    String name = withAcronymWrittenOut(item);
    int first = name.indexOf(' ');
    if (first < 0) {
      return item.chosen;
    }
    String word = name.substring(0, first);
    Optional<String> head = item.grammar.parent(word);
    Optional<String> parent = head.flatMap(each -> referent(each, item));
    if (parent.isPresent()) {
      boolean nominative = head.get().equals(word);
      name =
          (nominative ? parent.get() : item.grammar.genitive(parent.get())) + name.substring(first);
    }
    return name.equals(item.chosen.name())
        ? item.chosen
        : new Nominative(name, -1, item.chosen.certain());
  }

  /** The name with its acronym written out, if a mention has the words, perhaps without others. */
  private static String withAcronymWrittenOut(OrganizationMention item) {
    Acronyms acronyms = item.grammar.acronyms();
    String name = item.chosen.name();
    String full = acronyms.writtenOut(name);
    boolean told =
        !full.equals(name)
            && item.entity.mentions().stream()
                .filter(each -> each.words.size() > 1 && !each.chosen.name().equals(name))
                .filter(
                    each ->
                        each.grammar
                            .acronyms()
                            .writtenOut(each.chosen.name())
                            .equals(each.chosen.name()))
                .anyMatch(each -> OrganizationMention.endsWith(item.words, each.words));
    return told ? full : name;
  }

  /** A unit's name with the full name of the parent that it ends with: комитет Хаба. */
  private Nominative withParentBehind(OrganizationMention unit) {
    String name = unit.chosen.name();
    List<String> words = SPACES.splitAsStream(name).toList();
    String last = words.get(words.size() - 1);
    boolean isParent =
        words.size() > 1
            && Character.isUpperCase(last.charAt(0))
            && (words.size() == 2 || Character.isLowerCase(words.get(words.size() - 2).charAt(0)));
    if (!isParent) {
      return unit.chosen;
    }
    // as the document itself writes the parent's name in this case
    return document.mentions().stream()
        .filter(parent -> parent.entity != unit.entity && parent.hasHeadAs(last))
        .max(
            Comparator.<OrganizationMention>comparingInt(parent -> parent.words.size())
                .thenComparing(parent -> -parent.mention.span().start()))
        .map(
            parent ->
                new Nominative(
                    name.substring(0, name.length() - last.length()) + parent.text,
                    unit.chosen.head(),
                    unit.chosen.certain()))
        .orElse(unit.chosen);
  }

  /** The full name of the body that a head at the beginning of {@code unit} stands for. */
  private Optional<String> referent(String head, OrganizationMention unit) {
    Span span = unit.mention.span();
    int end = Math.min(span.end(), span.start() + head.length());
    OrganizationMention inner = document.inside(unit, new Span(span.start(), end));
    document.spell(inner);
    if (inner.words.isEmpty()) {
      return Optional.empty();
    }
    List<OrganizationMention> fitting =
        document.mentions().stream()
            .filter(each -> each.entity != unit.entity && each.words.size() > 1)
            .filter(each -> each.chosen.certain() && !each.isAcronym())
            .filter(each -> each.headStem().equals(inner.headStem()) && each.holds(inner))
            .filter(each -> each.grammar.parent(each.firstWord()).isEmpty())
            .toList();
    return fitting.stream()
        .filter(each -> each.mention.span().start() < span.start())
        .reduce((one, other) -> one.isOftenerThan(other) ? one : other)
        .or(() -> fitting.stream().findFirst())
        .map(each -> each.entity.fullest().chosen.name());
  }
}
