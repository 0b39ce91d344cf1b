package org.derek.normalize.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.derek.language.Models;
import org.derek.language.PerLanguage;
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

  private final PerLanguage<Grammars> grammars;
  private final EntityIds ids;
  private final CountryNormalizer countries;
  private final StateBodies stateBodies;
  private final ShortNames shortNames;
  private final Map<String, Optional<String>> homes = new HashMap<>();

  private record Grammars(PersonGrammar persons, OrganizationGrammar organizations) {
    static Grammars load(Models models, String language) {
      WordForms dictionary = new WordForms(models, language);
      return new Grammars(
          new PersonGrammar(models, language, dictionary),
          new OrganizationGrammar(models, language, dictionary));
    }
  }

  /** Loads the alias table; the grammars of a language when a text in it first comes. */
  public NameNormalizer(Models models, CountryNormalizer countries) {
    grammars = new PerLanguage<>(models, language -> Grammars.load(models, language));
    models.languages().forEach(language -> homes.put(language, models.home(language)));
    ids = new EntityIds(models);
    this.countries = countries;
    stateBodies = new StateBodies(models, countries, ids);
    shortNames = new ShortNames(models, ids);
  }

  private Grammars grammars(String language) {
    return grammars.of(language).orElseThrow();
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
            people.stream().map(i -> grammars(language.apply(mentions.get(i))).persons()).toList(),
            ids);
    Map<NameValue, String> personIds = personIds(text, document, mentions, names, language);
    for (int i = 0; i < people.size(); i++) {
      Mention mention = mentions.get(people.get(i));
      if (names.get(i).isPresent()) {
        NameValue value = names.get(i).get();
        Mention named = mention.withNorm(value.norm());
        result.set(people.get(i), named.withEntity(personIds.get(value)));
      }
    }
    Map<NameValue, String> bodyIds = new HashMap<>();
    List<Integer> bodies = indexes(mentions, MentionType.ORGANIZATION);
    List<Optional<OrganizationEntities.Resolved>> resolved =
        OrganizationEntities.resolve(
            text,
            bodies.stream().map(mentions::get).toList(),
            bodies.stream()
                .map(i -> grammars(language.apply(mentions.get(i))).organizations())
                .toList(),
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
        String spoken = language.apply(mention);
        String id =
            bodyIds.computeIfAbsent(value, each -> organizationId(each, document, spoken, home));
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
        .or(() -> grammars(language).organizations().demonym(organization.nominative()));
  }

  /**
   * The id of each person. A short name has one within the document, unless an office before a
   * mention says which well-known person it is.
   */
  private Map<NameValue, String> personIds(
      String text,
      String document,
      List<Mention> mentions,
      List<Optional<NameValue>> names,
      Function<Mention, String> language) {
    List<Integer> people = indexes(mentions, MentionType.PERSON);
    Map<NameValue, List<Mention>> byName = new LinkedHashMap<>();
    for (int i = 0; i < people.size(); i++) {
      Mention mention = mentions.get(people.get(i));
      names
          .get(i)
          .ifPresent(name -> byName.computeIfAbsent(name, each -> new ArrayList<>()).add(mention));
    }
    Map<NameValue, String> result = new HashMap<>();
    Set<String> named = null;
    for (Map.Entry<NameValue, List<Mention>> person : byName.entrySet()) {
      NameValue name = person.getKey();
      if (name.known() || !shortNames.isShort(name.norm())) {
        result.put(name, name.entity());
      } else {
        named = named == null ? countries(mentions, language) : named;
        result.put(
            name,
            shortNames
                .holder(
                    name.norm(),
                    text,
                    person.getValue().stream().map(mention -> mention.span().start()).toList(),
                    language.apply(person.getValue().get(0)),
                    named)
                .orElseGet(() -> within(document, name.entity())));
      }
    }
    return result;
  }

  /** The countries that a report names, and the home of its language. */
  private Set<String> countries(List<Mention> mentions, Function<Mention, String> language) {
    Set<String> codes = new HashSet<>();
    for (Mention mention : mentions) {
      homes.get(language.apply(mention)).ifPresent(codes::add);
      if (mention.type() == MentionType.COUNTRY) {
        mention.norm().ifPresent(codes::add);
      }
    }
    return codes;
  }

  /**
   * The id that a name has without a report around it.
   *
   * @param language language code of the name
   */
  Optional<String> id(MentionType type, String name, String language) {
    return type == MentionType.PERSON
        ? ids.id(type, name)
        : ids.known(type, name)
            .or(() -> stateBodies.id(name, language, Optional.empty()))
            .or(() -> ids.id(type, name));
  }

  private String organizationId(
      NameValue value, String document, String language, Optional<String> home) {
    if (value.known()) {
      return value.entity();
    }
    Optional<String> stateBody = stateBodies.id(value.norm(), language, home);
    if (stateBody.isPresent()) {
      return stateBody.get();
    }
    boolean indefinite =
        grammars(language).organizations().isGeneric(value.norm())
            || stateBodies.needsState(value.norm());
    return indefinite ? within(document, value.entity()) : value.entity();
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
