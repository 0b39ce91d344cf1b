package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.derek.language.Models;
import org.derek.normalize.countries.CountryNormalizer;
import org.derek.report.Mention;
import org.derek.report.MentionType;

/**
 * Gives the PERSON and ORGANIZATION mentions of a document their canonical name and entity id, and
 * an organization the country that its name says. Immutable and safe to share between threads.
 */
public final class NameNormalizer {
  private final Map<String, PersonGrammar> persons = new HashMap<>();
  private final Map<String, OrganizationGrammar> organizations = new HashMap<>();
  private final EntityIds ids;
  private final CountryNormalizer countries;
  private final StateBodies stateBodies;

  /** Loads the grammars of every language and the alias table. */
  public NameNormalizer(Models models, CountryNormalizer countries) {
    for (String language : models.languages()) {
      persons.put(language, new PersonGrammar(models, language));
      organizations.put(language, new OrganizationGrammar(models, language));
    }
    ids = new EntityIds(models);
    this.countries = countries;
    stateBodies = new StateBodies(models, countries, ids);
  }

  /** The ids that this normalizer gives. */
  EntityIds ids() {
    return ids;
  }

  /**
   * The mentions with the values of persons and organizations filled in; others are as they were.
   *
   * @param text the document's text
   * @param mentions all mentions of the document, by position
   * @param language language code of the sentence that holds a mention
   */
  public List<Mention> normalize(
      String text, List<Mention> mentions, Function<Mention, String> language) {
    List<Mention> result = new ArrayList<>(mentions);
    List<Integer> people = indexes(mentions, MentionType.PERSON);
    List<Optional<NameValue>> names =
        PersonEntities.resolve(
            text,
            people.stream().map(mentions::get).toList(),
            people.stream().map(i -> persons.get(language.apply(mentions.get(i)))).toList(),
            ids);
    for (int i = 0; i < people.size(); i++) {
      int at = people.get(i);
      names
          .get(i)
          .ifPresent(
              name ->
                  result.set(at, mentions.get(at).withNorm(name.norm()).withEntity(name.entity())));
    }
    List<Integer> bodies = indexes(mentions, MentionType.ORGANIZATION);
    List<Optional<OrganizationEntities.Resolved>> resolved =
        OrganizationEntities.resolve(
            text,
            bodies.stream().map(mentions::get).toList(),
            bodies.stream().map(i -> organizations.get(language.apply(mentions.get(i)))).toList(),
            ids);
    for (int i = 0; i < bodies.size(); i++) {
      Mention mention = mentions.get(bodies.get(i));
      if (resolved.get(i).isEmpty()) {
        continue;
      }
      OrganizationEntities.Resolved organization = resolved.get(i).get();
      NameValue value = organization.value();
      Mention named =
          mention.withNorm(value.norm()).withEntity(organizationId(value, language.apply(mention)));
      Optional<String> country =
          countries
              .codeIn(value.norm(), language.apply(mention))
              .or(
                  () ->
                      organizations
                          .get(language.apply(mention))
                          .demonym(organization.nominative()));
      result.set(bodies.get(i), country.map(named::withCountry).orElse(named));
    }
    return result;
  }

  private String organizationId(NameValue value, String language) {
    return ids.known(MentionType.ORGANIZATION, value.norm())
        .or(() -> stateBodies.id(value.norm(), language))
        .orElse(value.entity());
  }

  private static List<Integer> indexes(List<Mention> mentions, MentionType type) {
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).type() == type) {
        indexes.add(i);
      }
    }
    return indexes;
  }
}
