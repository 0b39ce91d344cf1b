package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.report.Mention;
import org.derek.report.MentionType;

/**
 * The persons of one document: which mentions name the same one, and by what name it goes.
 *
 * <p>Full names come first and are grouped by the nominatives they share; initials with a surname
 * join the nearest full name that fits, then single names do. Each entity elects its name by the
 * weights of all its mentions. Used once, by one thread.
 */
final class PersonEntities {
  private static final String SENTENCE_ENDS = ".!?…\n";

  /** Level of a mention that names the person before it by another name. */
  private static final int BY_NEIGHBOUR = -1;

  /** How likely a name is a man's, or a woman's, that counts as one. */
  private static final double SURE = 0.7;

  /** Share of the best bearer's votes from which another one may be meant too. */
  private static final double COMPARABLE = 0.5;

  /** Share of votes from which a name is a person's even against the gender. */
  private static final double OWN = 0.3;

  /** How many times as often as the nearest bearer the one is named who is meant. */
  private static final int OFTENER = 2;

  private final String text;
  private final EntityIds ids;
  private final Map<String, List<String>> spelled = new HashMap<>();
  private final List<PersonEntity> entities = new ArrayList<>();
  private final Map<String, Set<PersonEntity>> byKey = new HashMap<>();
  private final Map<String, Set<PersonEntity>> byPlainKey = new HashMap<>();
  private final Map<String, Set<PersonEntity>> byPlainPart = new HashMap<>();
  private final Map<String, Set<PersonEntity>> byLast = new HashMap<>();
  private final Map<String, Set<PersonEntity>> byFirst = new HashMap<>();
  private final Map<String, Set<PersonEntity>> byInner = new HashMap<>();
  private final Map<String, Set<PersonEntity>> byPart = new HashMap<>();
  private final Map<String, Set<PersonEntity>> byKnownFirst = new HashMap<>();

  /** What stands as a name alone, in plain Latin. */
  private final Set<String> alone = new HashSet<>();

  /** All that the readings of a mention depend on. */
  private record Form(PersonGrammar grammar, String name, NameCase.Evidence evidence) {}

  private PersonEntities(String text, EntityIds ids) {
    this.text = text;
    this.ids = ids;
  }

  /**
   * The value of each mention.
   *
   * @param text the document's text
   * @param mentions the document's PERSON mentions, by position
   * @param grammars the grammar of each mention's language
   */
  static List<Optional<NameValue>> resolve(
      String text, List<Mention> mentions, List<PersonGrammar> grammars, EntityIds ids) {
    return new PersonEntities(text, ids).resolve(mentions, grammars);
  }

  private List<Optional<NameValue>> resolve(List<Mention> mentions, List<PersonGrammar> grammars) {
    List<List<PersonGrammar.Reading>> readings = new ArrayList<>();
    List<Integer> fullness = new ArrayList<>();
    Map<Form, List<PersonGrammar.Reading>> known = new HashMap<>();
    boolean[] maiden = new boolean[mentions.size()];
    for (int i = 0; i < mentions.size(); i++) {
      PersonGrammar grammar = grammars.get(i);
      NameCase.Evidence evidence =
          grammar.caseAt(text, mentions.get(i).span().start(), mentions.get(i).span().end());
      if (evidence == NameCase.Evidence.NONE && i > 0) {
        evidence = besides(mentions, i, readings.get(i - 1), grammar);
      }
      List<PersonGrammar.Reading> each =
          known.computeIfAbsent(
              new Form(grammar, mentions.get(i).text(), evidence),
              form -> preferKnown(grammar.readings(form.name(), form.evidence())));
      readings.add(each);
      List<String> parts = NameParts.of(each.get(0).name());
      // a given name and a surname, whatever stands between them
      boolean full =
          !NameParts.isInitial(parts.get(0)) && !NameParts.isInitial(parts.get(parts.size() - 1));
      boolean single = parts.size() == 1 && words(parts.get(0)).size() < 2;
      maiden[i] =
          evidence == NameCase.Evidence.MAIDEN
              && i > 0
              && isOneSentence(mentions.get(i - 1).span().end(), mentions.get(i).span().start());
      fullness.add(maiden[i] ? BY_NEIGHBOUR : single ? 0 : full && parts.size() > 1 ? 2 : 1);
      if (single) {
        each.forEach(reading -> alone.add(key(reading.name())));
      }
    }
    PersonEntity[] of = new PersonEntity[mentions.size()];
    for (int level = 2; level >= 0; level--) {
      List<Integer> ofLevel = new ArrayList<>();
      for (int i = 0; i < of.length; i++) {
        if (fullness.get(i) == level) {
          ofLevel.add(i);
        }
      }
      // longer names first, so that a part of one finds the whole
      ofLevel.sort(
          Comparator.<Integer>comparingInt(i -> -NameParts.of(readings.get(i).get(0).name()).size())
              .thenComparing(i -> endsInPatronymic(readings.get(i).get(0)))
              // names with marks first, so that those without find them
              .thenComparing(i -> isPlain(words(readings.get(i).get(0).name()))));
      for (int i : ofLevel) {
        int position = mentions.get(i).span().start();
        List<PersonGrammar.Reading> mine = readings.get(i);
        PersonEntity entity =
            level == 2 ? sameName(mine, position) : shortOf(mine, level, position);
        if (entity == null && level == 1) {
          entity = partOf(mine, position);
        }
        boolean joined = level < 2 && entity != null;
        if (entity == null) {
          entity = level == 2 ? partOf(mine, position) : sameName(mine, position);
          joined = level == 2 && entity != null;
        }
        if (entity == null) {
          entity = new PersonEntity();
          entities.add(entity);
        }
        if (!joined) {
          vote(entity, mine);
        } else {
          support(entity, mine);
        }
        entity.positions().add(position);
        of[i] = entity;
      }
      for (PersonEntity entity : entities) {
        index(entity);
      }
    }
    for (int i = 1; i < of.length; i++) {
      if (maiden[i]) {
        of[i] = of[i - 1];
      }
    }
    Map<PersonEntity, Optional<NameValue>> values = new HashMap<>();
    for (PersonEntity entity : entities) {
      String name = entity.name();
      values.put(entity, ids.value(MentionType.PERSON, name));
    }
    List<Optional<NameValue>> result = new ArrayList<>();
    for (PersonEntity entity : of) {
      result.add(values.get(entity));
    }
    return result;
  }

  /** The case of a full name before, with which this one is joined as an equal. */
  private NameCase.Evidence besides(
      List<Mention> mentions, int i, List<PersonGrammar.Reading> before, PersonGrammar grammar) {
    int end = mentions.get(i - 1).span().end();
    int start = mentions.get(i).span().start();
    String other = before.get(0).name();
    if (end >= start
        || before.get(0).weight() < SURE
        || NameParts.of(other).size() < 2
        || !grammar.joins(text.substring(end, start))) {
      return NameCase.Evidence.NONE;
    }
    return other.equals(mentions.get(i - 1).text())
        ? NameCase.Evidence.NOMINATIVE
        : NameCase.Evidence.BEHIND_THING;
  }

  /** Of several readings the one that is a well-known person's name. */
  private List<PersonGrammar.Reading> preferKnown(List<PersonGrammar.Reading> readings) {
    for (PersonGrammar.Reading reading : readings) {
      if (readings.size() > 1 && ids.known(MentionType.PERSON, reading.name()).isPresent()) {
        return List.of(new PersonGrammar.Reading(reading.name(), 1, reading.mans()));
      }
    }
    return readings;
  }

  private boolean endsInPatronymic(PersonGrammar.Reading reading) {
    List<String> words = words(reading.name());
    return !words.isEmpty() && ids.isPatronymic(words.get(words.size() - 1));
  }

  /** The entity that shares a likely nominative with these readings. */
  private PersonEntity sameName(List<PersonGrammar.Reading> readings, int position) {
    PersonEntity best = null;
    double most = 0;
    for (PersonGrammar.Reading reading : readings) {
      String key = String.join("-", words(reading.name()));
      for (PersonEntity entity : byKey.getOrDefault(key, Set.of())) {
        double score = reading.weight() * entity.share(key);
        if (score > most) {
          most = score;
          best = entity;
        }
      }
    }
    return best == null ? withoutMarks(readings, byPlainKey, position) : best;
  }

  /** The entity whose name is one of these but for marks, which the one or the other lacks. */
  private PersonEntity withoutMarks(
      List<PersonGrammar.Reading> readings, Map<String, Set<PersonEntity>> index, int position) {
    for (PersonGrammar.Reading reading : readings) {
      List<String> words = words(reading.name());
      String key = NameMarks.plain(String.join("-", words));
      List<PersonEntity> fitting =
          index.getOrDefault(key, Set.of()).stream()
              .filter(
                  entity -> isPlain(words) || entity.likelyNames().stream().allMatch(this::isPlain))
              .toList();
      if (!fitting.isEmpty()) {
        return nearest(fitting, position);
      }
    }
    return null;
  }

  private boolean isPlain(List<String> words) {
    return words.stream().allMatch(word -> NameMarks.plain(word).equals(word));
  }

  /** The longer name that begins or ends with all words of this one, or null. */
  private PersonEntity partOf(List<PersonGrammar.Reading> readings, int position) {
    for (PersonGrammar.Reading reading : readings) {
      Set<PersonEntity> fitting =
          byPart.getOrDefault(String.join("-", words(reading.name())), Set.of());
      if (!fitting.isEmpty()) {
        return nearest(fitting, position);
      }
      // given name and patronymic, without the surname
      List<String> words = words(reading.name());
      if (words.size() == 2
          && ids.isSurelyPatronymic(words.get(1))
          && !alone.contains(words.get(1))) {
        Set<PersonEntity> sameGiven = byKnownFirst.getOrDefault(words.get(0), Set.of());
        // two names in one sentence are two persons, and so are those with two patronymics
        List<PersonEntity> before =
            sameGiven.stream()
                .filter(entity -> isOfSentenceBefore(entity, position))
                .filter(entity -> !hasPatronymic(entity))
                .filter(entity -> ids.mayHavePatronymic(entity.name(), words.get(1)))
                .toList();
        if (!before.isEmpty()) {
          return nearest(before, position);
        }
      }
    }
    return null;
  }

  private boolean isOfSentenceBefore(PersonEntity entity, int position) {
    Integer last = entity.positions().lower(position);
    return last != null && !isOneSentence(last, position);
  }

  private boolean hasPatronymic(PersonEntity entity) {
    return entity.likelyNames().stream()
        .anyMatch(
            words -> words.size() > 2 && words.stream().skip(1).anyMatch(ids::isSurelyPatronymic));
  }

  private boolean isOneSentence(int from, int to) {
    return text.substring(from, to).chars().noneMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0);
  }

  /** The longer name that a short one stands for, or null. */
  private PersonEntity shortOf(List<PersonGrammar.Reading> readings, int level, int position) {
    // the bearer whose gender is not the one that is told, for want of another
    PersonEntity against = null;
    for (PersonGrammar.Reading reading : readings) {
      List<String> parts = NameParts.of(reading.name());
      if (level == 1) {
        List<String> full = parts.stream().filter(part -> !NameParts.isInitial(part)).toList();
        if (full.isEmpty()) {
          continue;
        }
        String surname = key(full.get(full.size() - 1));
        String initial =
            parts.stream()
                .filter(NameParts::isInitial)
                .flatMap(part -> words(part).stream())
                .map(letters -> letters.replaceFirst("-.*", ""))
                .findFirst()
                .orElse("");
        List<PersonEntity> fitting =
            byLast.getOrDefault(surname, Set.of()).stream()
                .filter(entity -> entity.startsWith(initial))
                .toList();
        if (!fitting.isEmpty()) {
          return nearest(fitting, position);
        }
      } else {
        String word = key(reading.name());
        for (Map<String, Set<PersonEntity>> index : List.of(byLast, byFirst, byInner)) {
          Set<PersonEntity> named = index.getOrDefault(word, Set.of());
          List<PersonEntity> fitting = bearers(named, word, reading.mans());
          if (!fitting.isEmpty()) {
            return likeliest(fitting, position);
          }
          if (against == null && !named.isEmpty()) {
            List<PersonEntity> own =
                named.stream().filter(entity -> entity.shareOf(word) >= OWN).toList();
            against = own.isEmpty() ? null : nearest(own, position);
          }
        }
      }
    }
    if (against != null) {
      return against;
    }
    return level == 0 ? withoutMarks(readings, byPlainPart, position) : null;
  }

  /** Those who may be meant by a word: of the gender told, and surely so called. */
  private static List<PersonEntity> bearers(Set<PersonEntity> named, String word, double mans) {
    if (named.isEmpty()) {
      return List.of();
    }
    List<PersonEntity> agreeing =
        named.stream().filter(entity -> !isContrary(entity.mans(), mans)).toList();
    double most = agreeing.stream().mapToDouble(each -> each.shareOf(word)).max().orElse(0);
    return agreeing.stream().filter(each -> each.shareOf(word) >= COMPARABLE * most).toList();
  }

  private static boolean isContrary(double mans, double others) {
    return mans >= SURE && others <= 1 - SURE || mans <= 1 - SURE && others >= SURE;
  }

  /**
   * The nearest bearer of a name; of a man and a woman rather the one who is well known or is named
   * much oftener.
   */
  private PersonEntity likeliest(List<PersonEntity> fitting, int position) {
    PersonEntity nearest = nearest(fitting, position);
    List<PersonEntity> others =
        fitting.stream().filter(each -> isContrary(each.mans(), nearest.mans())).toList();
    if (others.isEmpty()) {
      return nearest;
    }
    PersonEntity other = nearest(others, position);
    boolean known = isKnown(nearest);
    return isKnown(other) == known
        ? other.positions().size() >= OFTENER * nearest.positions().size() ? other : nearest
        : known ? nearest : other;
  }

  private boolean isKnown(PersonEntity entity) {
    return ids.known(MentionType.PERSON, entity.name()).isPresent();
  }

  /** The entity last mentioned before {@code position}, else the one first mentioned after. */
  private static PersonEntity nearest(Collection<PersonEntity> fitting, int position) {
    PersonEntity best = null;
    int nearest = -1;
    for (PersonEntity entity : fitting) {
      Integer before = entity.positions().lower(position);
      if (before != null && before > nearest) {
        nearest = before;
        best = entity;
      }
    }
    if (best == null) {
      best =
          fitting.stream()
              .min(Comparator.comparingInt(entity -> entity.positions().first()))
              .orElseThrow();
    }
    return best;
  }

  private void vote(PersonEntity entity, List<PersonGrammar.Reading> readings) {
    for (PersonGrammar.Reading reading : readings) {
      List<String> words = words(reading.name());
      if (words.isEmpty()) {
        continue;
      }
      String key = String.join("-", words);
      entity.vote(key, words, reading);
      add(byKey, key, entity);
      add(byPlainKey, NameMarks.plain(key), entity);
      if (words.size() > 1 && !ids.isPatronymic(words.get(words.size() - 1))) {
        add(byKnownFirst, words.get(0), entity);
      }
      for (int length = 2; length < words.size(); length++) {
        add(byPart, String.join("-", words.subList(0, length)), entity);
        add(byPart, String.join("-", words.subList(words.size() - length, words.size())), entity);
      }
    }
    if (entity.isNameless()) {
      PersonGrammar.Reading only = readings.get(0);
      entity.vote(only.name(), List.of(only.name()), new PersonGrammar.Reading(only.name(), 1));
    }
  }

  /** A short form tells which of the entity's possible nominatives is the right one. */
  private void support(PersonEntity entity, List<PersonGrammar.Reading> readings) {
    Map<String, Double> likely = new HashMap<>();
    for (PersonGrammar.Reading reading : readings) {
      List<String> words = words(reading.name());
      if (!words.isEmpty()) {
        likely.merge(words.get(words.size() - 1), reading.weight(), Double::sum);
      }
    }
    entity.support(likely);
  }

  private void index(PersonEntity entity) {
    for (List<String> words : entity.likelyNames()) {
      int last = words.size() - 1;
      add(byLast, words.get(last), entity);
      add(byFirst, words.get(0), entity);
      for (String word : words.subList(1, last)) {
        add(byInner, word, entity);
      }
      add(byPlainPart, NameMarks.plain(words.get(last)), entity);
    }
  }

  /** The words of a name in plain Latin, worked out once a document. */
  private List<String> words(String name) {
    return spelled.computeIfAbsent(name, ids::exactWords);
  }

  private static void add(Map<String, Set<PersonEntity>> index, String word, PersonEntity entity) {
    index.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(entity);
  }

  private String key(String word) {
    return String.join("-", words(word));
  }
}
