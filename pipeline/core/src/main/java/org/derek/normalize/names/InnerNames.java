package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.List;
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

  private InnerNames() {}

  /**
   * The inner names of a mention, the longest first, each with its nominative.
   *
   * @param text the document's text
   */
  static List<OrganizationMention> of(OrganizationMention outer, String text) {
    List<OrganizationMention> inner = new ArrayList<>();
    Span span = outer.mention.span();
    Matcher word = WORD.matcher(outer.mention.text());
    while (word.find()) {
      if (outer.grammar.headLast()) {
        if (word.end() < outer.mention.text().length()) {
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
            outer.grammar);
    boolean oblique = !name.chosen.name().equals(name.mention.text());
    if (name.chosen.certain() && name.chosen.head() >= 0 && oblique && !name.isOneWord()) {
      inner.add(name);
    }
  }
}
