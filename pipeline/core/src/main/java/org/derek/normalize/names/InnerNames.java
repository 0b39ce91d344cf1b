package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
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
   * @param items the document's organizations, grouped
   * @param text the document's text
   * @param spell sets the words of a name
   * @param namesOther whether two names are known to be of different bodies
   */
  static void explain(
      List<OrganizationMention> items,
      String text,
      Consumer<OrganizationMention> spell,
      BiPredicate<OrganizationMention, OrganizationMention> namesOther) {
    Map<String, List<OrganizationMention>> byHead = new HashMap<>();
    Set<String> done = new HashSet<>();
    Set<OrganizationEntity> entities = new LinkedHashSet<>();
    for (OrganizationMention outer : items) {
      entities.add(outer.entity);
      if (!outer.isOneWord() && done.add(outer.text)) {
        for (OrganizationMention inner : of(outer, text)) {
          spell.accept(inner);
          if (!inner.words.isEmpty()) {
            byHead.computeIfAbsent(inner.headStem(), key -> new ArrayList<>()).add(inner);
          }
        }
      }
    }
    for (OrganizationEntity entity : entities) {
      OrganizationMention item = entity.mentions().get(0);
      spelledOut(item, spell)
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
            .filter(inner -> !namesOther.test(inner, item))
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
      OrganizationMention item, Consumer<OrganizationMention> spell) {
    String name = item.chosen.name();
    String full =
        item.isAcronym() ? item.grammar.expansion(name).orElse(name) : item.grammar.expanded(name);
    if (full.equals(name)) {
      return Optional.empty();
    }
    Span span = new Span(0, full.length());
    OrganizationMention mention =
        new OrganizationMention(
            Mention.of(item.mention.type(), span, full, 1), item.grammar, Set.of());
    spell.accept(mention);
    return mention.words.isEmpty() ? Optional.empty() : Optional.of(mention);
  }

  private static boolean isBrief(OrganizationMention name) {
    return !name.words.isEmpty() && name.words.size() <= BRIEF && !name.isAcronym();
  }

  /**
   * The inner names of a mention, the longest first, each with its nominative.
   *
   * @param text the document's text
   */
  private static List<OrganizationMention> of(OrganizationMention outer, String text) {
    List<OrganizationMention> inner = new ArrayList<>();
    Span span = outer.mention.span();
    Matcher word = WORD.matcher(outer.text);
    while (word.find()) {
      if (outer.grammar.headLast()) {
        if (word.end() < outer.text.length()) {
          add(outer, new Span(span.start(), span.start() + word.end()), text, inner);
        }
      } else if (word.start() > 0 && Character.isUpperCase(word.group().charAt(0))) {
        add(outer, new Span(span.start() + word.start(), span.end()), text, inner);
      }
    }
    return inner;
  }

  private static void add(
      OrganizationMention outer, Span span, String text, List<OrganizationMention> inner) {
    OrganizationMention name =
        new OrganizationMention(
            Mention.of(outer.mention.type(), span, text, outer.mention.confidence()),
            outer.grammar,
            Set.of());
    boolean oblique = !name.chosen.name().equals(name.text);
    if (name.chosen.certain() && name.chosen.head() >= 0 && oblique && !name.isOneWord()) {
      inner.add(name);
    }
  }
}
