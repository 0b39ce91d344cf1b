package org.derek.normalize.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /** Letters by which heads are compared at first. */
  private static final int STEM = 4;

  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern OPENING =
      Pattern.compile("\\s*[,;]?\\s*([(\\[]?)\\s*([\\p{L}\\s]{0,16}?)[\\s\\-–—:,«\"“]*");
  private static final Pattern ACRONYM =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]*\\p{Lu}[\\p{L}\\p{N}]*");

  private final String text;
  private final EntityIds ids;
  private final Map<String, Optional<String>> known = new HashMap<>();
  private final List<Item> items = new ArrayList<>();

  /** One mention with its nominatives. */
  private static final class Item {
    final Mention mention;
    final OrganizationGrammar grammar;
    final List<OrganizationGrammar.Nominative> readings;
    OrganizationGrammar.Nominative chosen;
    List<String> words = List.of();
    Entity entity;

    Item(Mention mention, OrganizationGrammar grammar) {
      this.mention = mention;
      this.grammar = grammar;
      this.readings = grammar.readings(mention.text());
      this.chosen = readings.get(0);
    }

    boolean acronym() {
      return ACRONYM.matcher(mention.text()).matches();
    }
  }

  private static final class Entity {
    final List<Item> items = new ArrayList<>();

    OrganizationGrammar.Nominative name() {
      Map<String, Integer> votes = new HashMap<>();
      items.forEach(item -> votes.merge(item.chosen.name(), 1, Integer::sum));
      return items.stream()
          .max(
              Comparator.<Item>comparingInt(item -> item.words.size())
                  .thenComparing(item -> !isShouted(item.chosen.name()))
                  .thenComparing(item -> item.chosen.certain())
                  .thenComparing(item -> item.chosen.name().length())
                  .thenComparing(item -> votes.get(item.chosen.name()))
                  .thenComparing(item -> item.chosen.name(), Comparator.reverseOrder()))
          .orElseThrow()
          .chosen;
    }
  }

  /** Whether a name of several words is all in capitals, as in a headline. */
  private static boolean isShouted(String name) {
    return name.indexOf(' ') > 0 && name.equals(name.toUpperCase(Locale.ROOT));
  }

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
      entities.items.add(new Item(mentions.get(i), grammars.get(i)));
    }
    entities.chooseReadings();
    entities.group();
    Map<Entity, Optional<Resolved>> values = new HashMap<>();
    List<Optional<Resolved>> result = new ArrayList<>();
    for (Item item : entities.items) {
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
    for (Item item : items) {
      for (OrganizationGrammar.Nominative reading : item.readings) {
        seen.merge(reading.name(), 1, Integer::sum);
      }
    }
    for (Item item : items) {
      if (!item.chosen.certain()) {
        int most = 0;
        for (OrganizationGrammar.Nominative reading : item.readings) {
          boolean attested = standsIn(textWords, reading.name());
          int votes = attested ? 1 + 2 * seen.get(reading.name()) : 0;
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

  private void spell(Item item) {
    item.words = ids.words(MentionType.ORGANIZATION, item.chosen.name());
  }

  /** Whether the text has each word of a name in just this form. */
  private static boolean standsIn(Set<String> words, String name) {
    return words.containsAll(NOT_LETTERS.splitAsStream(name).toList());
  }

  private void group() {
    Map<String, Entity> byKey = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      String key = key(item);
      Item before = i == 0 ? null : items.get(i - 1);
      Entity introduced = before != null && introduces(before, item) ? before.entity : null;
      Entity known = byKey.get(key);
      if (introduced != null && known == null) {
        join(item, introduced);
      } else if (known != null) {
        join(item, known);
        if (introduced != null && introduced != known) {
          merge(introduced, known, byKey);
        }
      } else {
        join(item, new Entity());
      }
      byKey.put(key, item.entity);
    }
    joinAcronyms(byKey);
    joinShortForms();
    joinHeadsToLater();
  }

  /** A head alone that nothing before explains stands for the first longer name after it. */
  private void joinHeadsToLater() {
    Map<String, Item> later = new HashMap<>();
    for (int i = items.size() - 1; i >= 0; i--) {
      Item item = items.get(i);
      if (item.words.isEmpty() || item.acronym()) {
        continue;
      }
      String head = headOf(item);
      String stem = head.substring(0, Math.min(head.length(), STEM));
      Item longer = later.get(stem);
      boolean alone =
          item.words.size() == 1
              && item.entity.items.stream().allMatch(each -> each.words.size() == 1);
      if (alone && longer != null && longer.entity != item.entity && holds(longer, item)) {
        item.entity.items.remove(item);
        join(item, longer.entity);
      }
      if (item.words.size() > 1 && item.chosen.certain()) {
        later.put(stem, item);
      }
    }
  }

  private String headOf(Item item) {
    return item.words.get(item.grammar.headLast() ? item.words.size() - 1 : headWord(item));
  }

  /** The id of a well-known body, looked up once for each name of the document. */
  private Optional<String> known(Item item) {
    return known.computeIfAbsent(
        item.chosen.name(), name -> ids.known(MentionType.ORGANIZATION, name));
  }

  /** What equal names have in common: the id of a well-known body, else the words. */
  private String key(Item item) {
    return known(item).orElseGet(() -> String.join("-", item.words));
  }

  private static void join(Item item, Entity entity) {
    item.entity = entity;
    entity.items.add(item);
  }

  private void merge(Entity from, Entity into, Map<String, Entity> byKey) {
    for (Item item : from.items) {
      item.entity = into;
      byKey.put(key(item), into);
    }
    into.items.addAll(from.items);
    from.items.clear();
  }

  /** Whether {@code item} is introduced behind {@code before} as another name for it. */
  private boolean introduces(Item before, Item item) {
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
    boolean oneShort =
        SPACES.splitAsStream(item.mention.text()).count() == 1
            || SPACES.splitAsStream(before.mention.text()).count() == 1
            || isAscii(item) != isAscii(before);
    return (parenthesis ? oneShort : introductions > 1)
        && !namesOther(before, item)
        && (item.acronym() || isAscii(item) || isHeadOf(item, before));
  }

  /** Whether a short name in words is the head of the full one. */
  private boolean isHeadOf(Item shorter, Item full) {
    return shorter.words.size() > 1
        || full.chosen.head() < 0
        || full.words.isEmpty()
        || same(
            full.words.get(full.grammar.headLast() ? full.words.size() - 1 : headWord(full)),
            shorter.words.isEmpty() ? "" : shorter.words.get(0));
  }

  /** Whether a name is in plain Latin letters: an English name beside one in the language. */
  private static boolean isAscii(Item item) {
    return item.mention.text().chars().allMatch(c -> c < 0x80);
  }

  /**
   * Whether the alias table says that the names are of different bodies: it knows both as such, or
   * it knows the shorter one as a full name and not the longer one.
   */
  private boolean namesOther(Item longer, Item shorter) {
    Optional<String> one = known(longer);
    Optional<String> other = known(shorter);
    return other.isPresent() && !one.equals(other) && (one.isPresent() || shorter.words.size() > 1);
  }

  private void joinAcronyms(Map<String, Entity> byKey) {
    Map<String, Entity> byInitials = new HashMap<>();
    for (Item item : items) {
      for (int least = 2; least <= 4; least++) {
        addInitials(item, least, byInitials);
      }
    }
    for (Item item : List.copyOf(items)) {
      Entity full = byInitials.get(item.mention.text());
      if (item.acronym() && full != null && full != item.entity && !full.items.isEmpty()) {
        if (item.entity.items.stream().allMatch(Item::acronym)
            && !namesOther(full.items.get(0), item)) {
          merge(item.entity, full, byKey);
        }
      }
    }
  }

  /**
   * The initials of a name's words of {@code least} and more letters, and of its capitalized ones.
   */
  private static void addInitials(Item item, int least, Map<String, Entity> byInitials) {
    StringBuilder initials = new StringBuilder();
    for (String word : SPACES.splitAsStream(item.chosen.name()).toList()) {
      if (!word.isEmpty() && (word.length() >= least || Character.isUpperCase(word.charAt(0)))) {
        initials.append(Character.toUpperCase(word.charAt(0)));
        // a country at the end is often left out of the acronym
        if (initials.length() > 1) {
          byInitials.putIfAbsent(initials.toString(), item.entity);
        }
      }
    }
  }

  private void joinShortForms() {
    Map<String, Deque<Item>> byHead = new HashMap<>();
    Map<String, Deque<Item>> byLast = new HashMap<>();
    Map<String, Deque<Item>> byFirst = new HashMap<>();
    for (Item item : items) {
      if (item.words.isEmpty() || item.acronym()) {
        continue;
      }
      String last = item.words.get(item.words.size() - 1);
      String head = headOf(item);
      Deque<Item> sameHead =
          byHead.computeIfAbsent(
              head.substring(0, Math.min(head.length(), STEM)), key -> new ArrayDeque<>());
      Deque<Item> sameFirst = byFirst.computeIfAbsent(item.words.get(0), key -> new ArrayDeque<>());
      Deque<Item> sameLast = byLast.computeIfAbsent(last, key -> new ArrayDeque<>());
      longer(item, sameHead, OrganizationEntities::holds)
          .or(() -> longer(item, sameLast, OrganizationEntities::endsWith))
          .or(() -> longer(item, sameFirst, OrganizationEntities::beginsWith))
          .ifPresent(
              full -> {
                item.entity.items.remove(item);
                join(item, full.entity);
              });
      sameHead.addFirst(item);
      sameLast.addFirst(item);
      sameFirst.addFirst(item);
    }
  }

  /** The nearest earlier name that a shorter one stands for. */
  private Optional<Item> longer(Item item, Deque<Item> earlier, BiPredicate<Item, Item> standsFor) {
    return earlier.stream()
        .limit(COMPARED)
        .filter(each -> each.entity != item.entity)
        .filter(each -> standsFor.test(each, item) && !namesOther(each, item))
        .findFirst();
  }

  /** Whether the longer name is the shorter one, a proper name, with its head behind it. */
  private static boolean beginsWith(Item longer, Item shorter) {
    return longer.grammar.headLast()
        && longer.chosen.certain()
        && !shorter.chosen.certain()
        && longer.words.size() == shorter.words.size() + 1
        && longer.words.subList(0, shorter.words.size()).equals(shorter.words);
  }

  /** Whether the longer name ends with the shorter one, a proper name without a head. */
  private static boolean endsWith(Item longer, Item shorter) {
    int from = longer.words.size() - shorter.words.size();
    return from > 0
        && shorter.chosen.head() < 0
        && longer.words.subList(from, longer.words.size()).equals(shorter.words);
  }

  private int headWord(Item item) {
    int head = item.chosen.head();
    return head < 0 || head >= item.words.size() ? 0 : head;
  }

  /** Whether the longer name has all words of the shorter one, in order. */
  private static boolean holds(Item longer, Item shorter) {
    List<String> words = longer.words;
    if (words.size() <= shorter.words.size()) {
      return false;
    }
    int at = 0;
    for (String word : shorter.words) {
      while (at < words.size() && !same(words.get(at), word)) {
        at++;
      }
      if (at++ == words.size()) {
        return false;
      }
    }
    // X and Y is another body than X
    return shorter.words.size() == 1
        || at == words.size()
        || !longer.grammar.coordinates(words.get(at));
  }

  /** Whether two words are equal but for a possessive ending. */
  private static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int least = Math.min(one.length(), other.length());
    if (least < 4 || Math.abs(one.length() - other.length()) > 2) {
      return false;
    }
    return one.regionMatches(0, other, 0, least - 1);
  }
}
