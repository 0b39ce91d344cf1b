package org.derek.normalize.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
  /** Hexadecimal digits that set the ids of a document apart. */
  private static final int DOCUMENT_DIGITS = 12;

  private final Map<String, PersonGrammar> persons = new HashMap<>();
  private final Map<String, OrganizationGrammar> organizations = new HashMap<>();
  private final EntityIds ids;
  private final CountryNormalizer countries;
  private final StateBodies stateBodies;
  private final Map<String, Optional<String>> homes = new HashMap<>();

  /** Loads the grammars of every language and the alias table. */
  public NameNormalizer(Models models, CountryNormalizer countries) {
    for (String language : models.languages()) {
      persons.put(language, new PersonGrammar(models, language));
      organizations.put(language, new OrganizationGrammar(models, language));
      homes.put(language, models.home(language));
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
   * @param document id of the document, which sets apart what only has a name within it
   * @param text the document's text
   * @param mentions all mentions of the document, by position
   * @param language language code of the sentence that holds a mention
   */
  public List<Mention> normalize(
      String document, String text, List<Mention> mentions, Function<Mention, String> language) {
    List<Mention> result = new ArrayList<>(mentions);
    List<Integer> people = indexes(mentions, MentionType.PERSON);
    List<Optional<NameValue>> names =
        PersonEntities.resolve(
            text,
            people.stream().map(mentions::get).toList(),
            people.stream().map(i -> persons.get(language.apply(mentions.get(i)))).toList(),
            ids);
    for (int i = 0; i < people.size(); i++) {
      Mention mention = mentions.get(people.get(i));
      if (names.get(i).isPresent()) {
        NameValue value = names.get(i).get();
        Mention named = mention.withNorm(value.norm());
        result.set(people.get(i), named.withEntity(personId(value, document)));
      }
    }
    List<Integer> bodies = indexes(mentions, MentionType.ORGANIZATION);
    List<Optional<OrganizationEntities.Resolved>> resolved =
        OrganizationEntities.resolve(
            text,
            bodies.stream().map(mentions::get).toList(),
            bodies.stream().map(i -> organizations.get(language.apply(mentions.get(i)))).toList(),
            ids);
    List<Optional<String>> countriesSaid = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      String spoken = language.apply(mentions.get(bodies.get(i)));
      countriesSaid.add(resolved.get(i).flatMap(each -> country(each, spoken)));
    }
    Optional<String> home =
        HomeState.of(
            mentions,
            countriesSaid.stream().flatMap(Optional::stream).toList(),
            bodies.isEmpty()
                ? Optional.empty()
                : homes.get(language.apply(mentions.get(bodies.get(0)))));
    for (int i = 0; i < bodies.size(); i++) {
      Mention mention = mentions.get(bodies.get(i));
      if (resolved.get(i).isPresent()) {
        NameValue value = resolved.get(i).get().value();
        String id = organizationId(value, document, language.apply(mention), home);
        Mention named = mention.withNorm(value.norm()).withEntity(id);
        result.set(bodies.get(i), countriesSaid.get(i).map(named::withCountry).orElse(named));
      }
    }
    return result;
  }

  /** The country that an organization's name says. */
  private Optional<String> country(OrganizationEntities.Resolved organization, String language) {
    return countries
        .codeIn(organization.value().norm(), language)
        .or(() -> organizations.get(language).demonym(organization.nominative()));
  }

  private String personId(NameValue value, String document) {
    boolean known = ids.known(MentionType.PERSON, value.norm()).isPresent();
    return known || isFullName(value.norm()) ? value.entity() : within(document, value.entity());
  }

  /** Whether a name has two parts that are no initials; others may be shared by many persons. */
  private static boolean isFullName(String name) {
    return NameParts.of(name).stream().filter(part -> !NameParts.isInitial(part)).count() > 1;
  }

  private String organizationId(
      NameValue value, String document, String language, Optional<String> home) {
    boolean indefinite =
        organizations.get(language).isGeneric(value.norm()) || stateBodies.needsState(value.norm());
    return ids.known(MentionType.ORGANIZATION, value.norm())
        .or(() -> stateBodies.id(value.norm(), language, home))
        .orElse(indefinite ? within(document, value.entity()) : value.entity());
  }

  /** An id that joins mentions of one document only. */
  private static String within(String document, String entity) {
    String hash = UUID.nameUUIDFromBytes(document.getBytes(StandardCharsets.UTF_8)).toString();
    return entity + "." + hash.substring(hash.length() - DOCUMENT_DIGITS);
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
