package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Span;

/**
 * What the steps that join the organizations of one document share: its text, its mentions, and
 * what the alias table knows of their names. Used once, by one thread.
 */
final class OrganizationDocument {
  private final String text;
  private final EntityIds ids;
  private final List<OrganizationMention> mentions = new ArrayList<>();
  private final Map<String, Optional<String>> known = new HashMap<>();

  /**
   * A document whose mentions are not grouped.
   *
   * @param text the document's text
   * @param mentions its ORGANIZATION mentions, by position
   * @param grammars the grammar of each mention's language
   */
  OrganizationDocument(
      String text, List<Mention> mentions, List<OrganizationGrammar> grammars, EntityIds ids) {
    this.text = text;
    this.ids = ids;
    boolean cased = text.codePoints().anyMatch(Character::isUpperCase);
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      OrganizationGrammar grammar = grammars.get(i);
      this.mentions.add(
          new OrganizationMention(
              mention, grammar, grammar.casesAt(text, mention.span().start()), cased));
    }
  }

  String text() {
    return text;
  }

  /** Its mentions, by position. */
  List<OrganizationMention> mentions() {
    return mentions;
  }

  /** The mention of another body inside the name of one, apart from the document's mentions. */
  OrganizationMention inside(OrganizationMention outer, Span span) {
    Mention inner = Mention.of(MentionType.ORGANIZATION, span, text, outer.mention.confidence());
    return new OrganizationMention(inner, outer.grammar, Set.of());
  }

  /** Sets the words of a mention's chosen reading. */
  void spell(OrganizationMention mention) {
    mention.spell(ids);
  }

  /** The words of a name in plain Latin. */
  List<String> words(String name) {
    return ids.words(MentionType.ORGANIZATION, name);
  }

  /** What equal names have in common, by their words. */
  String key(List<String> words) {
    return ids.key(MentionType.ORGANIZATION, words);
  }

  /** What equal names have in common: the id of a well-known body, else the words. */
  String key(OrganizationMention mention) {
    return known(mention).orElseGet(() -> key(mention.words));
  }

  /** Whether the alias table has a name. */
  boolean isKnown(String name) {
    return ids.known(MentionType.ORGANIZATION, name).isPresent();
  }

  /** A canonical name with its id. */
  Optional<NameValue> value(String name) {
    return ids.value(MentionType.ORGANIZATION, name);
  }

  /** The id of a well-known body, looked up once for each name of the document. */
  private Optional<String> known(OrganizationMention mention) {
    return known.computeIfAbsent(
        mention.chosen.name(),
        name ->
            mention
                .grammar
                .acronyms()
                .definite(name)
                .flatMap(full -> ids.known(MentionType.ORGANIZATION, full))
                .or(() -> ids.known(MentionType.ORGANIZATION, name)));
  }

  /**
   * Whether the alias table says that the names are of different bodies: it knows both as such, or
   * it knows the shorter one as a full name and not the longer one.
   */
  boolean areDifferent(OrganizationMention longer, OrganizationMention shorter) {
    Optional<String> one = known(longer);
    Optional<String> other = known(shorter);
    return other.isPresent() && !one.equals(other) && (one.isPresent() || shorter.words.size() > 1);
  }

  /** The one body of the document that the table of acronyms says an acronym stands for. */
  Optional<OrganizationEntity> spelledOut(OrganizationMention acronym) {
    List<String> words =
        acronym
            .grammar
            .acronyms()
            .expansion(acronym.chosen.name())
            .map(this::words)
            .orElse(List.of());
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<OrganizationEntity> fitting =
        mentions.stream()
            .filter(item -> !item.isAcronym() && item.entity != acronym.entity)
            .filter(item -> item.holdsAtItsHead(words))
            .map(item -> item.entity)
            .distinct()
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }
}
