package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.report.Mention;
import org.derek.report.Span;

/**
 * The bodies that the name of another one holds: its parent, named in the genitive behind the head,
 * or before it where heads stand last.
 */
final class InnerNames {
  private static final Pattern WORD = Pattern.compile("\\S+");

  /** Words of a name that may stand for the one inside a longer name. */
  private static final int BRIEF = 2;

  /** How many inner names with the same head a short name is compared with. */
  private static final int COMPARED = 24;

  private InnerNames() {}

  /**
   * Gives short names that no name of the document explains the fuller one inside a longer name.
   *
   * @param document its mentions joined
   */
  static void explain(OrganizationDocument document) {
    Map<String, List<OrganizationMention>> byHead = new HashMap<>();
    Set<String> done = new HashSet<>();
    Set<OrganizationEntity> entities = new LinkedHashSet<>();
    for (OrganizationMention outer : document.mentions()) {
      entities.add(outer.entity);
      if (!outer.isOneWord() && done.add(outer.text)) {
        for (OrganizationMention inner : of(outer, document)) {
          document.spell(inner);
          if (!inner.words.isEmpty()) {
            byHead.computeIfAbsent(inner.headStem(), key -> new ArrayList<>()).add(inner);
          }
        }
      }
    }
    for (OrganizationEntity entity : entities) {
      OrganizationMention item = entity.mentions().get(0);
      spelledOut(item, document)
          .ifPresent(
              full ->
                  byHead.getOrDefault(full.headStem(), List.of()).stream()
                      .limit(COMPARED)
                      .filter(inner -> inner.core.equals(full.core))
                      .findFirst()
                      .ifPresent(inner -> item.chosen = inner.chosen));
      if (entity.mentions().stream().allMatch(InnerNames::isBrief)) {
        byHead.getOrDefault(item.headStem(), List.of()).stream()
            .limit(COMPARED)
            .filter(inner -> inner.hasHead(item) && inner.holds(item))
            .filter(inner -> !document.areDifferent(inner, item))
            .findFirst()
            .ifPresent(
                inner -> {
                  item.chosen = inner.chosen;
                  item.words = inner.words;
                });
      }
    }
  }

  /** What a name that is, or ends in, an acronym of the table stands for. */
  private static Optional<OrganizationMention> spelledOut(
      OrganizationMention item, OrganizationDocument document) {
    String name = item.chosen.name();
    Acronyms acronyms = item.grammar.acronyms();
    String full =
        item.isAcronym() ? acronyms.definite(name).orElse(name) : acronyms.writtenOut(name);
    if (full.equals(name)) {
      return Optional.empty();
    }
    Span span = new Span(0, full.length());
    OrganizationMention mention =
        new OrganizationMention(
            Mention.of(item.mention.type(), span, full, 1), item.grammar, Set.of());
    document.spell(mention);
    return mention.words.isEmpty() ? Optional.empty() : Optional.of(mention);
  }

  private static boolean isBrief(OrganizationMention name) {
    return !name.words.isEmpty() && name.words.size() <= BRIEF && !name.isAcronym();
  }

  /** The inner names of a mention, each with its nominative. */
  private static List<OrganizationMention> of(
      OrganizationMention outer, OrganizationDocument document) {
    List<OrganizationMention> inner = new ArrayList<>();
    Span span = outer.mention.span();
    Matcher word = WORD.matcher(outer.text);
    while (word.find()) {
      if (outer.grammar.headLast()) {
        if (word.end() < outer.text.length()) {
          inner.add(document.inside(outer, new Span(span.start(), span.start() + word.end())));
        }
      } else if (word.start() > 0 && Character.isUpperCase(word.group().charAt(0))) {
        inner.add(document.inside(outer, new Span(span.start() + word.start(), span.end())));
      }
    }
    inner.removeIf(name -> !isInflected(name));
    return inner;
  }

  /** Whether it is a name of several words, with a known head, in another case. */
  private static boolean isInflected(OrganizationMention name) {
    boolean oblique = !name.chosen.name().equals(name.text);
    return name.chosen.certain() && name.chosen.head() >= 0 && oblique && !name.isOneWord();
  }
}
