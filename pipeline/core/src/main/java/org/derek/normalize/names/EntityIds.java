package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.report.MentionType;

/**
 * Entity ids, computed from the canonical name alone: the same on every machine, in every order,
 * and across languages and scripts.
 *
 * <p>A name's words are spelled in plain Latin; a person's patronymic is left out and a surname
 * that stands first moves to the end; then the alias table ({@code aliases.tsv}) gives well-known
 * names their common id. A surname alone, or with initials, has an id of its own and never that of
 * a full name. Immutable and safe to share between threads.
 */
final class EntityIds {
  private static final int LONGEST_ABBREVIATION = 6;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'`’ʼʻ‘]+");

  private final Transliteration transliteration;
  private final AsianNames asianNames;
  private final NameMarks marks;
  private final List<Pattern> patronymics = new ArrayList<>();
  private final List<Pattern> surnames = new ArrayList<>();
  private final List<Pattern> surnamesToo = new ArrayList<>();

  /** Letters that patronymics of one name share in all languages: Kemelevich, Kemeluly. */
  private static final int PATRONYMIC_STEM = 4;

  private final Set<String> givenNames = new HashSet<>();

  /** Patronymics of well-known persons by entity id, in plain Latin. */
  private final Map<String, Set<String>> patronymicsOf = new HashMap<>();

  private final Set<String> legalForms = new HashSet<>();
  private final Map<String, List<String>> abbreviations = new HashMap<>();
  private final Map<String, List<String>> variants = new HashMap<>();
  private final List<Alias> table;
  private final Map<String, Alias> aliases = new HashMap<>();
  private final Map<String, Alias> plainAliases = new HashMap<>();

  /** Loads the keys and the alias table. */
  EntityIds(Models models) {
    transliteration = new Transliteration(models);
    asianNames = new AsianNames(models);
    marks = new NameMarks(models, transliteration);
    for (List<String> row : Rows.shared(models, "person-keys.tsv", 2)) {
      List<Pattern> forms =
          switch (row.get(0)) {
            case "patronymic" -> patronymics;
            case "surname-too" -> surnamesToo;
            default -> surnames;
          };
      forms.add(Pattern.compile(row.get(1)));
    }
    for (String language : models.languages()) {
      for (List<String> row : Rows.of(models, language, "given-names.tsv", 2)) {
        for (String name : Rows.split(row.get(1), ' ')) {
          givenNames.add(String.join("-", transliteration.spelled(name)));
        }
      }
      RowsByKind rows = RowsByKind.ofOrganizations(models, language);
      rows.values("legal-form")
          .forEach(form -> legalForms.add(String.join("-", transliteration.words(form))));
      rows.of("abbreviation").forEach(row -> put(abbreviations, row));
      rows.of("shorthand").forEach(row -> put(abbreviations, row));
      rows.of("same-id").forEach(row -> put(variants, row));
    }
    table = Alias.load(models);
    for (Alias alias : table) {
      for (String name : alias.names()) {
        aliases.putIfAbsent(aliasKey(alias.type(), name), alias);
        if (alias.type() == MentionType.PERSON) {
          transliteration.words(name).stream()
              .skip(1)
              .filter(this::isSurelyPatronymic)
              .forEach(
                  word ->
                      patronymicsOf.computeIfAbsent(alias.id(), each -> new HashSet<>()).add(word));
          plainAliases.putIfAbsent(NameMarks.plain(aliasKey(alias.type(), name)), alias);
        }
      }
    }
  }

  /** The alias table. */
  List<Alias> aliases() {
    return table;
  }

  private void put(Map<String, List<String>> replacements, List<String> row) {
    replacements.put(
        String.join("-", transliteration.words(row.get(1))), transliteration.words(row.get(2)));
  }

  /**
   * The id of a person or organization.
   *
   * @param type PERSON or ORGANIZATION
   * @param canonicalName nominative name in any language
   * @return for example {@code person/alikhan-baimenov}; empty if the name has no letter or digit
   */
  Optional<String> id(MentionType type, String canonicalName) {
    return value(type, canonicalName).map(NameValue::entity);
  }

  /** A canonical name with its id; empty if the name has no letter or digit. */
  Optional<NameValue> value(MentionType type, String canonicalName) {
    List<String> words = keyWords(type, canonicalName);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> known = alias(type, canonicalName, words).map(Alias::id);
    String id = known.orElseGet(() -> prefix(type) + String.join("-", unified(type, words)));
    return Optional.of(new NameValue(canonicalName, id, known.isPresent()));
  }

  /** The id that the alias table gives to a name; empty for a name that is not in the table. */
  Optional<String> known(MentionType type, String name) {
    return alias(type, name, keyWords(type, name)).map(Alias::id);
  }

  private Optional<Alias> alias(MentionType type, String name, List<String> words) {
    List<String> unified = unified(type, words);
    Alias alias = aliases.get(prefix(type) + String.join("-", unified));
    if (alias == null && type == MentionType.ORGANIZATION) {
      List<String> bare = unified.stream().filter(word -> !legalForms.contains(word)).toList();
      alias = aliases.get(prefix(type) + String.join("-", bare));
    } else if (alias == null
        && (exactWords(name).equals(words) || asianNames.latin(name).isPresent())) {
      // written without marks, or in Cyrillic
      alias = plainAliases.get(prefix(type) + String.join("-", words));
    }
    return Optional.ofNullable(alias);
  }

  /** The words that make a name's key: those of the one spelling that an Asian name has. */
  private List<String> keyWords(MentionType type, String name) {
    return (type == MentionType.PERSON ? asianNames.latin(name) : Optional.<String>empty())
        .map(transliteration::words)
        .orElseGet(() -> words(type, name));
  }

  /** The words of a name in plain Latin, as the id holds them before the alias table. */
  List<String> words(MentionType type, String written) {
    String name = type == MentionType.PERSON ? NameParts.withoutMiddleInitials(written) : written;
    List<String> words = new ArrayList<>(transliteration.words(name));
    if (type == MentionType.PERSON) {
      List<String> syllables = transliteration.syllables(name);
      if (syllables.size() == words.size()) {
        return marks.unusual(syllables, words);
      }
      joinHyphenated(words, name);
      orderPerson(words);
    } else {
      return replaced(words, abbreviations);
    }
    return words;
  }

  /**
   * The words of a person's name as the names of one document are compared: with all marks, which
   * ids leave out where they are usual.
   */
  List<String> exactWords(String name) {
    List<String> words = transliteration.words(name);
    if (NameParts.isInitialsOnly(name)) {
      return words;
    }
    List<String> syllables = transliteration.syllables(name);
    return syllables.size() == words.size()
        ? marks.all(syllables, words)
        : words(MentionType.PERSON, name);
  }

  /** What names of one person or organization have in common. */
  String key(MentionType type, List<String> words) {
    return String.join("-", unified(type, words));
  }

  /** The words of an organization's name with one of several forms that mean the same. */
  private List<String> unified(MentionType type, List<String> words) {
    return type == MentionType.ORGANIZATION ? replaced(words, variants) : words;
  }

  /** The words with each longest run that has a replacement replaced. */
  private static List<String> replaced(List<String> words, Map<String, List<String>> replacements) {
    List<String> result = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      List<String> replacement = null;
      int length = Math.min(LONGEST_ABBREVIATION, words.size() - at);
      while (length > 0 && replacement == null) {
        replacement = replacements.get(String.join("-", words.subList(at, at + length)));
        length -= replacement == null ? 1 : 0;
      }
      result.addAll(replacement == null ? List.of(words.get(at)) : replacement);
      at += Math.max(length, 1);
    }
    return result.isEmpty() ? words : result;
  }

  /** A double name is one word of a person's name: Касым-Жомарт. */
  private static void joinHyphenated(List<String> words, String name) {
    List<Integer> lengths = new ArrayList<>();
    int sum = 0;
    for (String part : SPACES.splitAsStream(name.strip()).toList()) {
      int length = (int) NOT_WORD.splitAsStream(part).filter(each -> !each.isEmpty()).count();
      lengths.add(length);
      sum += length;
    }
    if (sum != words.size()) {
      return;
    }
    List<String> joined = new ArrayList<>();
    int at = 0;
    for (int length : lengths) {
      if (length > 0) {
        joined.add(String.join("-", words.subList(at, at + length)));
      }
      at += length;
    }
    words.clear();
    words.addAll(joined);
  }

  private void orderPerson(List<String> words) {
    int size = words.size();
    if (size >= 3 && isPatronymic(words.get(size - 1)) && !isPatronymic(words.get(1))) {
      words.add(words.remove(0));
      size = words.size();
    }
    if (size >= 3) {
      for (int i = size - 1; i > 0; i--) {
        // one family name must remain beside the given name
        if (words.size() > 2 && isPatronymic(words.get(i)) && !(i == size - 1)) {
          words.remove(i);
        }
      }
      if (words.size() > 2 && isPatronymic(words.get(words.size() - 2))) {
        words.remove(words.size() - 2);
      }
    }
    if (words.size() == 2
        && givenNames.contains(words.get(1))
        && !givenNames.contains(words.get(0))
        && surnames.stream().anyMatch(form -> form.matcher(words.get(0)).matches())) {
      words.add(words.remove(0));
    }
  }

  /** The words of an organization's name, in plain Latin, without its legal form. */
  List<String> withoutLegalForm(List<String> words) {
    return words.stream().filter(word -> !legalForms.contains(word)).toList();
  }

  /** Whether a word in plain Latin has the form of a patronymic. */
  boolean isPatronymic(String word) {
    return patronymics.stream().anyMatch(form -> form.matcher(word).matches());
  }

  /** Whether a person is not known to have another patronymic than this one, in plain Latin. */
  boolean mayHavePatronymic(String name, String patronymic) {
    Set<String> others =
        known(MentionType.PERSON, name).map(patronymicsOf::get).orElse(Set.of(patronymic));
    String stem = patronymic.substring(0, Math.min(PATRONYMIC_STEM, patronymic.length()));
    return others.stream().anyMatch(other -> other.startsWith(stem));
  }

  /**
   * Whether a word in plain Latin is more likely a patronymic than a surname of the same form: what
   * it is derived from is a given name, or no surname has its form.
   */
  boolean isSurelyPatronymic(String word) {
    for (Pattern form : surnamesToo) {
      Matcher matcher = form.matcher(word);
      if (matcher.matches()) {
        String base = matcher.group(1);
        int last = base.length() - 1;
        return Stream.of(base, base + "i", base.substring(0, last) + "e" + base.charAt(last))
            .anyMatch(givenNames::contains);
      }
    }
    return isPatronymic(word);
  }

  private String aliasKey(MentionType type, String name) {
    return prefix(type) + String.join("-", unified(type, keyWords(type, name)));
  }

  private static String prefix(MentionType type) {
    return switch (type) {
      case PERSON -> "person/";
      case ORGANIZATION -> "organization/";
      default -> throw new IllegalArgumentException("no entity id for " + type);
    };
  }
}
