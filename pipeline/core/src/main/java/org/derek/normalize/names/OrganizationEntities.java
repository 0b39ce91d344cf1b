package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.report.Mention;

/**
 * The organizations of one document: which mentions name the same one, and by what name it goes.
 *
 * <p>Each step is a class of its own and works on what those before it have joined.
 */
final class OrganizationEntities {
  private OrganizationEntities() {}

  /** The value of an organization mention, and the nominative it was elected from. */
  record Resolved(NameValue value, Nominative nominative) {}

  /**
   * The value of each mention.
   *
   * @param text the document's text
   * @param mentions the document's ORGANIZATION mentions, by position
   * @param grammars the grammar of each mention's language
   */
  static List<Optional<Resolved>> resolve(
      String text, List<Mention> mentions, List<OrganizationGrammar> grammars, EntityIds ids) {
    OrganizationDocument document = new OrganizationDocument(text, mentions, grammars, ids);
    OrganizationReadings.choose(document);
    IntroducedNames.join(document);
    AcronymNames.join(document);
    ShortenedNames.join(document);
    LegalForms.join(document);
    PartialNames.joinToEarlier(document);
    PartialNames.joinToLater(document);
    InnerNames.explain(document);
    ImpliedNames.complete(document);
    FullNames names = new FullNames(document);
    Map<OrganizationEntity, Optional<Resolved>> values = new HashMap<>();
    List<Optional<Resolved>> result = new ArrayList<>();
    for (OrganizationMention item : document.mentions()) {
      result.add(
          values.computeIfAbsent(
              item.entity,
              entity -> {
                Nominative name = names.of(entity);
                return document.value(name.name()).map(value -> new Resolved(value, name));
              }));
    }
    return result;
  }
}
