package org.derek.normalize.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
import org.derek.report.Span;

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
    boolean cased = text.codePoints().anyMatch(Character::isUpperCase);
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      OrganizationGrammar grammar = grammars.get(i);
      entities.items.add(
          new OrganizationMention(
              mention, grammar, grammar.casesAt(text, mention.span().start()), cased));
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
                OrganizationGrammar.Nominative name = entities.fullName(entity);
                return ids.value(MentionType.ORGANIZATION, name.name())
                    .map(value -> new Resolved(value, name));
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
          if (reading.name().equals(OrganizationGrammar.withoutOuterQuotes(item.text))) {
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
    item.spell(ids);
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
    joinShortened(byKey);
    joinShortForms();
    joinHeadsToLater();
    InnerNames.explain(items, text, this::spell, this::namesOther);
    completeNames();
  }

  /** Names that leave the place, or the full name of a parent, to the rest of the document. */
  private void completeNames() {
    Set<OrganizationEntity> done = new HashSet<>();
    Set<Integer> ends =
        items.stream().map(item -> item.mention.span().end()).collect(Collectors.toSet());
    for (OrganizationMention item : items) {
      if (done.add(item.entity)) {
        OrganizationGrammar.Nominative name = item.entity.fullest().chosen;
        ImpliedParts implied = item.grammar.implied();
        implied
            .withPlace(name.name(), text, ends, item.mention.span().start())
            .or(
                () ->
                    implied
                        .parent(name.name())
                        .flatMap(parent -> withParent(item, name.name(), parent)))
            .ifPresent(
                full -> {
                  item.chosen = new OrganizationGrammar.Nominative(full, name.head(), true);
                  spell(item);
                });
      }
    }
    Map<String, OrganizationEntity> byName = new HashMap<>();
    for (OrganizationMention item : items) {
      List<String> words = ids.words(MentionType.ORGANIZATION, item.entity.fullest().chosen.name());
      OrganizationEntity same =
          byName.putIfAbsent(ids.key(MentionType.ORGANIZATION, words), item.entity);
      if (same != null && same != item.entity) {
        same.absorb(item.entity);
      }
    }
  }

  /** A unit's name with its parent's full name, as the nearest mention before or after has it. */
  private Optional<String> withParent(OrganizationMention unit, String name, String parent) {
    OrganizationMention nearest = null;
    for (OrganizationMention item : items) {
      String full = item.entity.fullest().chosen.name();
      boolean alone = item.text.equals(parent);
      boolean names = alone || full.startsWith(parent + " ");
      if (names && item.entity != unit.entity && full.length() > parent.length()) {
        boolean before = item.mention.span().start() < unit.mention.span().start();
        // what the short name alone stands for elsewhere, else what is named most
        int more =
            nearest == null
                ? 1
                : Comparator.<OrganizationMention, Boolean>comparing(
                        each -> each.text.equals(parent))
                    .thenComparingInt(each -> each.entity.mentions().size())
                    .compare(item, nearest);
        nearest = more > 0 || more == 0 && before ? item : nearest;
      }
    }
    return Optional.ofNullable(nearest)
        .map(
            each ->
                name.substring(0, name.length() - parent.length())
                    + each.entity.fullest().chosen.name());
  }

  /** Names that differ by a legal form, or by what follows a name in quotation marks. */
  private void joinLegalForms() {
    Map<String, OrganizationMention> byCore = new HashMap<>();
    Map<String, OrganizationMention> byQuoted = new HashMap<>();
    for (OrganizationMention item : items) {
      if (!item.grammar.headLast() || item.core.isEmpty()) {
        continue;
      }
      String core = String.join("-", item.core);
      OrganizationMention same = byCore.putIfAbsent(core, item);
      if (same != null && same.entity != item.entity) {
        boolean either = !(same.hasLegalForm() && item.hasLegalForm());
        if (either || same.words.equals(item.words)) {
          same.entity.join(item);
        }
      }
      if (!item.quoted.isEmpty()) {
        byQuoted.putIfAbsent(String.join("-", item.quoted), item);
      }
    }
    for (OrganizationMention item : items) {
      OrganizationMention full = byQuoted.get(String.join("-", item.words));
      if (full != null && full.entity != item.entity && !namesOther(full, item)) {
        full.entity.join(item);
      }
    }
    Map<String, List<OrganizationMention>> byLegalForm = new HashMap<>();
    for (OrganizationMention item : items) {
      String last = item.chosen.name().substring(item.chosen.name().lastIndexOf(' ') + 1);
      if (item.hasLegalForm()) {
        byLegalForm.computeIfAbsent(last, form -> new ArrayList<>()).add(item);
      }
      if (item.isOneWord()) {
        item.grammar.standsFor(item.chosen.name()).stream()
            .flatMap(form -> byLegalForm.getOrDefault(form, List.of()).stream())
            .filter(full -> full.entity != item.entity)
            .sorted(Comparator.comparingInt(full -> full.mention.span().start()))
            .reduce((one, other) -> isOftener(one, other) ? one : other)
            .ifPresent(full -> full.entity.join(item));
      }
    }
  }

  /**
   * A short name that nothing before explains stands for the first longer name after it: a head
   * alone, or one with the name of the person after whom the body is named.
   */
  private void joinHeadsToLater() {
    Map<String, Deque<OrganizationMention>> later = new HashMap<>();
    for (int i = items.size() - 1; i >= 0; i--) {
      OrganizationMention item = items.get(i);
      if (item.words.isEmpty() || item.isAcronym()) {
        continue;
      }
      Deque<OrganizationMention> sameHead =
          later.computeIfAbsent(item.headStem(), stem -> new ArrayDeque<>());
      int longest =
          item.entity.mentions().stream().mapToInt(each -> each.words.size()).max().getAsInt();
      boolean alone = item.entity.mentions().stream().allMatch(OrganizationMention::isHeadAlone);
      if (longest == item.words.size()) {
        sameHead.stream()
            .limit(COMPARED)
            .filter(longer -> alone || (longer.isNamedAfter() || isHome(longer, item)))
            .filter(longer -> !namesOther(longer, item))
            .filter(longer -> longer.entity != item.entity && longer.holds(item))
            .findFirst()
            .ifPresent(longer -> longer.entity.join(item));
      }
      if (!item.isHeadAlone() && item.chosen.certain()) {
        sameHead.addFirst(item);
      }
    }
  }

  /** Whether a longer name is the shorter one with the language's own state before it. */
  private static boolean isHome(OrganizationMention longer, OrganizationMention shorter) {
    String name = longer.chosen.name();
    String rest = longer.grammar.withoutHome(name);
    String first = shorter.chosen.name().toLowerCase(Locale.ROOT).split(" ", 2)[0];
    return rest.length() < name.length()
        && (rest.startsWith(first + " ") || rest.startsWith(first + ","));
  }

  /** The name that a body goes by, with its parent's full name where that is told. */
  private OrganizationGrammar.Nominative fullName(OrganizationEntity entity) {
    OrganizationMention item = entity.fullest();
    String name = item.chosen.name();
    if (!item.grammar.headLast()) {
      String full = item.grammar.writtenOut(name, text);
      return full.equals(name)
          ? withParent(item)
          : new OrganizationGrammar.Nominative(full, item.chosen.head(), item.chosen.certain());
    }
    if (item.isOneWord()) {
      return item.chosen;
    }
    String expanded = item.grammar.expanded(name);
    if (!expanded.equals(name)) {
      // the document has the expansion, too, perhaps without what stands before the acronym
      name =
          entity.mentions().stream()
              .filter(
                  each -> each.words.size() > 1 && !each.chosen.name().equals(item.chosen.name()))
              .filter(each -> each.grammar.expanded(each.chosen.name()).equals(each.chosen.name()))
              .filter(each -> endsWith(item.words, each.words))
              .findFirst()
              .map(each -> expanded)
              .orElse(name);
    }
    int first = name.indexOf(' ');
    String word = name.substring(0, first);
    Optional<String> parent = item.grammar.parent(word).flatMap(head -> referent(head, item));
    if (parent.isPresent()) {
      boolean nominative = item.grammar.parent(word).get().equals(word);
      name =
          (nominative ? parent.get() : item.grammar.genitive(parent.get())) + name.substring(first);
    }
    return name.equals(item.chosen.name())
        ? item.chosen
        : new OrganizationGrammar.Nominative(name, -1, item.chosen.certain());
  }

  /** A unit's name with the full name of the parent that it ends with: комитет Хаба. */
  private OrganizationGrammar.Nominative withParent(OrganizationMention unit) {
    String name = unit.chosen.name();
    List<String> words = SPACES.splitAsStream(name).toList();
    String last = words.get(words.size() - 1);
    boolean isParent =
        words.size() > 1
            && Character.isUpperCase(last.charAt(0))
            && (words.size() == 2 || Character.isLowerCase(words.get(words.size() - 2).charAt(0)));
    if (!isParent) {
      return unit.chosen;
    }
    // as the document itself writes the parent's name in this case
    return items.stream()
        .filter(parent -> parent.entity != unit.entity && parent.hasHeadAs(last))
        .max(
            Comparator.<OrganizationMention>comparingInt(parent -> parent.words.size())
                .thenComparing(parent -> -parent.mention.span().start()))
        .map(
            parent ->
                new OrganizationGrammar.Nominative(
                    name.substring(0, name.length() - last.length()) + parent.text,
                    unit.chosen.head(),
                    unit.chosen.certain()))
        .orElse(unit.chosen);
  }

  /** The full name of the body that a head at the beginning of {@code unit} stands for. */
  private Optional<String> referent(String head, OrganizationMention unit) {
    Span span = unit.mention.span();
    Mention mention =
        Mention.of(
            MentionType.ORGANIZATION,
            new Span(span.start(), Math.min(span.end(), span.start() + head.length())),
            text,
            1);
    OrganizationMention inner = new OrganizationMention(mention, unit.grammar, Set.of());
    spell(inner);
    if (inner.words.isEmpty()) {
      return Optional.empty();
    }
    List<OrganizationMention> fitting =
        items.stream()
            .filter(each -> each.entity != unit.entity && each.words.size() > 1)
            .filter(each -> each.chosen.certain() && !each.isAcronym())
            .filter(each -> each.headStem().equals(inner.headStem()) && each.holds(inner))
            .filter(each -> each.grammar.parent(each.chosen.name().split(" ", 2)[0]).isEmpty())
            .toList();
    return fitting.stream()
        .filter(each -> each.mention.span().start() < span.start())
        .reduce((one, other) -> isOftener(one, other) ? one : other)
        .or(() -> fitting.stream().findFirst())
        .map(each -> each.entity.fullest().chosen.name());
  }

  /** The id of a well-known body, looked up once for each name of the document. */
  private Optional<String> known(OrganizationMention item) {
    return known.computeIfAbsent(
        item.chosen.name(),
        name ->
            item.grammar
                .expansion(name)
                .flatMap(full -> ids.known(MentionType.ORGANIZATION, full))
                .or(() -> ids.known(MentionType.ORGANIZATION, name)));
  }

  /** What equal names have in common: the id of a well-known body, else the words. */
  private String key(OrganizationMention item) {
    return known(item).orElseGet(() -> ids.key(MentionType.ORGANIZATION, item.words));
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
    boolean oneShort =
        item.isOneWord()
            || item.isFirmsAcronym()
            || before.isOneWord()
            || item.isAscii() != before.isAscii();
    return (parenthesis ? oneShort : introductions > 1)
        && !namesOther(before, item)
        && (item.isAcronym() || item.isFirmsAcronym() || item.isAscii() || before.hasHead(item));
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
      if (!item.isAcronym()) {
        continue;
      }
      OrganizationEntity full = expanded(item).orElseGet(() -> byInitials.get(item.chosen.name()));
      if (full != null && full != item.entity && !full.mentions().isEmpty()) {
        if (item.entity.mentions().stream().allMatch(OrganizationMention::isAcronym)
            && !namesOther(full.mentions().get(0), item)) {
          merge(item.entity, full, byKey);
        }
      }
    }
  }

  /** A word that is made of parts of several stands for the one name that has these: Минцифры. */
  private void joinShortened(Map<String, OrganizationEntity> byKey) {
    for (OrganizationMention item : List.copyOf(items)) {
      if (item.grammar.headLast()
          || item.words.isEmpty()
          || !item.entity.mentions().stream().allMatch(OrganizationMention::isOneWord)) {
        continue;
      }
      List<OrganizationEntity> fitting =
          items.stream()
              .filter(full -> !full.isOneWord() && full.entity != item.entity)
              .filter(full -> Shortened.standsFor(item, full) && !namesOther(full, item))
              .map(full -> full.entity)
              .distinct()
              .toList();
      Optional<OrganizationEntity> full =
          fitting.size() == 1 ? Optional.of(fitting.get(0)) : expanded(item);
      full.filter(entity -> entity != item.entity && !namesOther(entity.fullest(), item))
          .ifPresent(entity -> merge(item.entity, entity, byKey));
    }
  }

  /** The one body of the document that the table of acronyms says an acronym stands for. */
  private Optional<OrganizationEntity> expanded(OrganizationMention acronym) {
    List<String> words =
        acronym
            .grammar
            .spelledOut(acronym.chosen.name())
            .map(name -> ids.words(MentionType.ORGANIZATION, name))
            .orElse(List.of());
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<OrganizationEntity> fitting =
        items.stream()
            .filter(item -> !item.isAcronym() && item.entity != acronym.entity)
            .filter(
                item ->
                    item.grammar.headLast()
                        ? endsWith(item.core, words)
                        : startsWith(item.core, words))
            .map(item -> item.entity)
            .distinct()
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean startsWith(List<String> words, List<String> start) {
    return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
  }

  private static boolean endsWith(List<String> words, List<String> end) {
    int from = words.size() - end.size();
    return from >= 0 && words.subList(from, words.size()).equals(end);
  }

  private void joinShortForms() {
    joinLegalForms();
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

  /**
   * The nearest earlier name that a shorter one stands for; of several that a head alone can stand
   * for, that of the body most often mentioned.
   */
  private Optional<OrganizationMention> longer(
      OrganizationMention item,
      Deque<OrganizationMention> earlier,
      BiPredicate<OrganizationMention, OrganizationMention> standsFor) {
    return earlier.stream()
        .limit(COMPARED)
        .filter(each -> each.entity != item.entity)
        .filter(each -> standsFor.test(each, item) && !namesOther(each, item))
        .reduce(
            (near, far) ->
                !item.grammar.headLast() || item.words.size() > 1 || !isOftener(far, near)
                    ? near
                    : far);
  }

  private static boolean isOftener(OrganizationMention one, OrganizationMention other) {
    return one.entity.mentions().size() > other.entity.mentions().size();
  }
}
