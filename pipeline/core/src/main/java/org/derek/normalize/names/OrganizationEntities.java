package org.derek.normalize.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.derek.report.Mention;
import org.derek.report.MentionType;

/**
 * The organizations of one document: which mentions name the same one, and by what name it goes.
 *
 * <p>In this order: a short name in parentheses joins the name before it; equal names join; an
 * acronym joins the name whose initials it is; a name joins the nearest earlier longer one that
 * holds all its words and has the same head. Used once, by one thread.
 */
final class OrganizationEntities {
  /** How many earlier organizations with the same head a short name is compared with. */
  private static final int COMPARED = 24;

  /** Votes for the name of a well-known body. */
  private static final int KNOWN = 1000;

  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern OPENING =
      Pattern.compile("\\s*[,;]?\\s*([(\\[]?)\\s*([\\p{L}\\s]{0,16}?)[\\s\\-–—:,«\"“]*");

  private final String text;
  private final EntityIds ids;
  private final Map<String, Optional<String>> known = new HashMap<>();
  private final List<OrganizationMention> items = new ArrayList<>();

  private OrganizationEntities(String text, EntityIds ids) {
    this.text = text;
    this.ids = ids;
  }

  /** The value of an organization mention, and the nominative it was elected from. */
  record Resolved(NameValue value, OrganizationGrammar.Nominative nominative) {}

  /**
   * The value of each mention.
   *
   * @param text the document's text
   * @param mentions the document's ORGANIZATION mentions, by position
   * @param grammars the grammar of each mention's language
   */
  static List<Optional<Resolved>> resolve(
      String text, List<Mention> mentions, List<OrganizationGrammar> grammars, EntityIds ids) {
    OrganizationEntities entities = new OrganizationEntities(text, ids);
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      OrganizationGrammar grammar = grammars.get(i);
      entities.items.add(
          new OrganizationMention(mention, grammar, grammar.casesAt(text, mention.span().start())));
    }
    entities.chooseReadings();
    entities.group();
    Map<OrganizationEntity, Optional<Resolved>> values = new HashMap<>();
    List<Optional<Resolved>> result = new ArrayList<>();
    for (OrganizationMention item : entities.items) {
      result.add(
          values.computeIfAbsent(
              item.entity,
              entity -> {
                OrganizationGrammar.Nominative name = entity.name();
                return ids.id(MentionType.ORGANIZATION, name.name())
                    .map(id -> new Resolved(new NameValue(name.name(), id), name));
              }));
    }
    return result;
  }

  /** Where a name can be read in several ways, the way that other mentions confirm. */
  private void chooseReadings() {
    if (items.stream().allMatch(item -> item.chosen.certain())) {
      items.forEach(this::spell);
      return;
    }
    Set<String> textWords = NOT_LETTERS.splitAsStream(text).collect(Collectors.toSet());
    textWords.add("");
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Set<String>> forms = new HashMap<>();
    for (OrganizationMention item : items) {
      for (OrganizationGrammar.Nominative reading : item.readings) {
        seen.merge(reading.name(), 1, Integer::sum);
        forms.computeIfAbsent(reading.name(), name -> new HashSet<>()).add(item.text);
      }
    }
    for (OrganizationMention item : items) {
      if (!item.chosen.certain()) {
        int most = 0;
        for (OrganizationGrammar.Nominative reading : item.readings) {
          int votes = 2 * seen.get(reading.name());
          if (reading.name().equals(item.text)) {
            // a form is no evidence for itself
            votes = reading.equals(item.readings.get(0)) ? votes : 0;
          } else if (standsIn(textWords, reading.name()) || forms.get(reading.name()).size() > 1) {
            votes++;
          } else {
            votes = 0;
          }
          if (ids.known(MentionType.ORGANIZATION, reading.name()).isPresent()) {
            votes += KNOWN;
          }
          if (votes > most) {
            most = votes;
            item.chosen = reading;
          }
        }
      }
      spell(item);
    }
  }

  private void spell(OrganizationMention item) {
    item.words = ids.words(MentionType.ORGANIZATION, item.chosen.name());
  }

  /** Whether the text has each word of a name in just this form. */
  private static boolean standsIn(Set<String> words, String name) {
    return words.containsAll(NOT_LETTERS.splitAsStream(name).toList());
  }

  private void group() {
    Map<String, OrganizationEntity> byKey = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      OrganizationMention item = items.get(i);
      String key = key(item);
      OrganizationMention before = i == 0 ? null : items.get(i - 1);
      OrganizationEntity introduced =
          before != null && introduces(before, item) ? before.entity : null;
      OrganizationEntity known = byKey.get(key);
      if (introduced != null && known == null) {
        introduced.join(item);
      } else if (known != null) {
        known.join(item);
        if (introduced != null && introduced != known) {
          merge(introduced, known, byKey);
        }
      } else {
        new OrganizationEntity().join(item);
      }
      byKey.put(key, item.entity);
    }
    joinAcronyms(byKey);
    joinShortForms();
    joinHeadsToLater();
    InnerNames.explain(items, text, this::spell, this::namesOther);
  }

  /** A head alone that nothing before explains stands for the first longer name after it. */
  private void joinHeadsToLater() {
    Map<String, OrganizationMention> later = new HashMap<>();
    for (int i = items.size() - 1; i >= 0; i--) {
      OrganizationMention item = items.get(i);
      if (item.words.isEmpty() || item.isAcronym()) {
        continue;
      }
      String stem = item.headStem();
      OrganizationMention longer = later.get(stem);
      boolean alone =
          item.words.size() == 1
              && item.entity.mentions().stream().allMatch(each -> each.words.size() == 1);
      if (alone && longer != null && longer.entity != item.entity && longer.holds(item)) {
        longer.entity.join(item);
      }
      if (item.words.size() > 1 && item.chosen.certain()) {
        later.put(stem, item);
      }
    }
  }

  /** The id of a well-known body, looked up once for each name of the document. */
  private Optional<String> known(OrganizationMention item) {
    return known.computeIfAbsent(
        item.chosen.name(), name -> ids.known(MentionType.ORGANIZATION, name));
  }

  /** What equal names have in common: the id of a well-known body, else the words. */
  private String key(OrganizationMention item) {
    return known(item).orElseGet(() -> String.join("-", item.words));
  }

  private void merge(
      OrganizationEntity from, OrganizationEntity into, Map<String, OrganizationEntity> byKey) {
    from.mentions().forEach(item -> byKey.put(key(item), into));
    into.absorb(from);
  }

  /** Whether {@code item} is introduced behind {@code before} as another name for it. */
  private boolean introduces(OrganizationMention before, OrganizationMention item) {
    int end = before.mention.span().end();
    int start = item.mention.span().start();
    if (start - end > 24 || start <= end) {
      return false;
    }
    var opening = OPENING.matcher(text.substring(end, start));
    if (!opening.matches()) {
      return false;
    }
    int introductions = 0;
    for (String word : SPACES.splitAsStream(opening.group(2).strip()).toList()) {
      if (!word.isEmpty() && !item.grammar.introduces(word)) {
        return false;
      }
      introductions += word.isEmpty() ? 0 : 1;
    }
    boolean parenthesis = !opening.group(1).isEmpty();
    boolean oneShort = item.isOneWord() || before.isOneWord() || item.isAscii() != before.isAscii();
    return (parenthesis ? oneShort : introductions > 1)
        && !namesOther(before, item)
        && (item.isAcronym() || item.isAscii() || before.hasHead(item));
  }

  /**
   * Whether the alias table says that the names are of different bodies: it knows both as such, or
   * it knows the shorter one as a full name and not the longer one.
   */
  private boolean namesOther(OrganizationMention longer, OrganizationMention shorter) {
    Optional<String> one = known(longer);
    Optional<String> other = known(shorter);
    return other.isPresent() && !one.equals(other) && (one.isPresent() || shorter.words.size() > 1);
  }

  private void joinAcronyms(Map<String, OrganizationEntity> byKey) {
    Map<String, OrganizationEntity> byInitials = new HashMap<>();
    for (OrganizationMention item : items) {
      for (int least = 2; least <= 4; least++) {
        item.acronyms(least, acronym -> byInitials.putIfAbsent(acronym, item.entity));
      }
    }
    for (OrganizationMention item : List.copyOf(items)) {
      OrganizationEntity full = byInitials.get(item.text);
      if (item.isAcronym() && full != null && full != item.entity && !full.mentions().isEmpty()) {
        if (item.entity.mentions().stream().allMatch(OrganizationMention::isAcronym)
            && !namesOther(full.mentions().get(0), item)) {
          merge(item.entity, full, byKey);
        }
      }
    }
  }

  private void joinShortForms() {
    Map<String, Deque<OrganizationMention>> byHead = new HashMap<>();
    Map<String, Deque<OrganizationMention>> byLast = new HashMap<>();
    Map<String, Deque<OrganizationMention>> byFirst = new HashMap<>();
    for (OrganizationMention item : items) {
      if (item.words.isEmpty() || item.isAcronym()) {
        continue;
      }
      String last = item.words.get(item.words.size() - 1);
      Deque<OrganizationMention> sameHead =
          byHead.computeIfAbsent(item.headStem(), key -> new ArrayDeque<>());
      Deque<OrganizationMention> sameFirst =
          byFirst.computeIfAbsent(item.words.get(0), key -> new ArrayDeque<>());
      Deque<OrganizationMention> sameLast = byLast.computeIfAbsent(last, key -> new ArrayDeque<>());
      longer(item, sameHead, OrganizationMention::holds)
          .or(() -> longer(item, sameLast, OrganizationMention::endsWith))
          .or(() -> longer(item, sameFirst, OrganizationMention::beginsWith))
          .ifPresent(full -> full.entity.join(item));
      sameHead.addFirst(item);
      sameLast.addFirst(item);
      sameFirst.addFirst(item);
    }
  }

  /** The nearest earlier name that a shorter one stands for. */
  private Optional<OrganizationMention> longer(
      OrganizationMention item,
      Deque<OrganizationMention> earlier,
      BiPredicate<OrganizationMention, OrganizationMention> standsFor) {
    return earlier.stream()
        .limit(COMPARED)
        .filter(each -> each.entity != item.entity)
        .filter(each -> standsFor.test(each, item) && !namesOther(each, item))
        .findFirst();
  }
}
