package org.derek.normalize.corrections;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.report.Derivation;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;

/**
 * The corrections of one file, ready to be applied to any number of reports.
 *
 * <p>For each mention in this order, whatever the order of the lines: the narrowest split that is
 * about it gives it another entity, which another split may be about in turn; merges say what that
 * entity is; a line that rejects it, by what it was before or after the merges, takes it away; a
 * rename gives it its name. Of two splits that are equally narrow, the one that stands first
 * counts. Immutable and safe to share between threads.
 */
public final class Corrections {
  /** No corrections. */
  public static final Corrections NONE = new Corrections(List.of(), "", 0);

  private static final Comparator<Correction> NARROWEST_FIRST =
      Comparator.comparing((Correction line) -> -line.precision()).thenComparing(Correction::line);

  private final String digest;
  private final int idle;
  private final BitSet lines = new BitSet();
  private final Merges merges;
  private final ByMention splits;
  private final ByMention rejections;
  private final Map<String, Map<String, List<Correction>>> renames = new HashMap<>();
  private final Set<String> entities = new HashSet<>();
  private final Set<String> reports = new HashSet<>();
  private final boolean aboutAnyReport;
  private final boolean dependsOnPaths;

  /**
   * Lines that do not contradict each other.
   *
   * @param digest of the file they stand in
   * @param idle number of lines without an action
   */
  Corrections(List<Correction> all, String digest, int idle) {
    this.digest = digest;
    this.idle = idle;
    merges = new Merges(all);
    splits = new ByMention(all, Action.SPLIT);
    rejections = new ByMention(all, Action.REJECT);
    boolean anyReport = false;
    boolean paths = false;
    for (Correction line : all) {
      lines.set(line.line());
      if (line.action() == Action.RENAME) {
        renames
            .computeIfAbsent(merges.of(line.entity()), entity -> new HashMap<>())
            .computeIfAbsent(line.language(), language -> new ArrayList<>(1))
            .add(line);
      }
      if (!line.entity().isEmpty()) {
        entities.add(line.entity());
        entities.add(merges.of(line.entity()));
      } else if (line.namesReportById()) {
        reports.add(line.report());
      } else {
        anyReport = true;
      }
      if (!line.into().isEmpty()) {
        entities.add(line.into());
      }
      paths |= !line.report().isEmpty() && !line.namesReportById();
    }
    aboutAnyReport = anyReport;
    dependsOnPaths = paths;
  }

  /** SHA-256 of the file; empty for {@link #NONE}. */
  public String digest() {
    return digest;
  }

  /** Number of lines that say what to do. */
  public int size() {
    return lines.cardinality();
  }

  /** Number of lines without an action, which nothing is done about. */
  public int idle() {
    return idle;
  }

  /** Numbers of the lines that say what to do. */
  public BitSet lines() {
    return (BitSet) lines.clone();
  }

  /**
   * Ids of the entities that lines are about or lead to; one that ends in {@code .*} stands for all
   * that begin as it does.
   */
  public Set<String> entities() {
    return Set.copyOf(entities);
  }

  /** Ids of the reports that lines are about that name no entity. */
  public Set<String> reports() {
    return Set.copyOf(reports);
  }

  /** Whether some line may be about any report, whatever its id and entities. */
  public boolean aboutAnyReport() {
    return aboutAnyReport;
  }

  /** Whether a report that moves may need other corrections. */
  public boolean dependOnPaths() {
    return dependsOnPaths;
  }

  /** What became of a mention's entity before its name is chosen. */
  private record Decision(
      Mention mention, String before, String after, Optional<Correction> split) {
    /** Whether the entity was known as this one without any correction. */
    boolean isOwn() {
      return split.isEmpty() && before.equals(after);
    }
  }

  /** The report, whose mentions have their values as they were found, with its corrections. */
  public Corrected apply(Report found) {
    if (lines.isEmpty()) {
      return Corrected.unchanged(found);
    }
    BitSet matched = new BitSet();
    List<Decision> kept = new ArrayList<>(found.mentions().size());
    for (Mention mention : found.mentions()) {
      decide(found, mention, matched).ifPresent(kept::add);
    }
    Map<String, Mention> own = new HashMap<>();
    for (Decision decision : kept) {
      if (decision.isOwn() && decision.mention().norm().isPresent()) {
        own.putIfAbsent(decision.after(), decision.mention());
      }
    }
    List<Mention> corrected = new ArrayList<>(kept.size());
    for (Decision decision : kept) {
      corrected.add(
          decision.after().isEmpty()
              ? decision.mention()
              : corrected(decision, found.language(), own, matched));
    }
    List<Integer> numbers = matched.stream().boxed().toList();
    return corrected.equals(found.mentions())
        ? new Corrected(found, Optional.empty(), numbers)
        : new Corrected(found.withMentions(corrected), Optional.of(found.mentions()), numbers);
  }

  private Optional<Decision> decide(Report report, Mention mention, BitSet matched) {
    String before = mention.entity().orElse("");
    String at = before;
    Set<Correction> used = new HashSet<>(0);
    Optional<Correction> split = Optional.empty();
    for (Optional<Correction> next = split(report, mention, at, used, matched);
        next.isPresent();
        next = split(report, mention, at, used, matched)) {
      split = next;
      used.add(next.get());
      at = next.get().into();
    }
    merges.note(at, matched);
    String after = merges.of(at);
    Set<String> names = names(at);
    names.add("");
    return rejections.of(report, mention, names, matched).isEmpty()
        ? Optional.of(new Decision(mention, before, after, split))
        : Optional.empty();
  }

  private Optional<Correction> split(
      Report report, Mention mention, String entity, Set<Correction> used, BitSet matched) {
    if (entity.isEmpty()) {
      return Optional.empty();
    }
    return splits.of(report, mention, names(entity), matched).stream()
        .filter(line -> !used.contains(line))
        .min(NARROWEST_FIRST);
  }

  /** What lines can call an entity: itself, what it is by merges, and either in all reports. */
  private Set<String> names(String entity) {
    Set<String> names = new LinkedHashSet<>();
    for (String each : List.of(entity, merges.of(entity))) {
      names.add(each);
      EntityTypes.inAnyReport(each).ifPresent(names::add);
    }
    return names;
  }

  private Mention corrected(
      Decision decision, String language, Map<String, Mention> own, BitSet matched) {
    Mention mention = decision.mention();
    String entity = decision.after();
    boolean moved = !entity.equals(decision.before());
    MentionType type = moved ? EntityTypes.of(entity).orElseThrow() : mention.type();
    Optional<String> norm =
        type != mention.type() && mention.type() == MentionType.COUNTRY
            ? Optional.of(mention.text())
            : mention.norm();
    Derivation how =
        Derivation.of(rule(decision.split().isPresent() ? Action.SPLIT : Action.MERGE));
    List<Correction> names = renames(entity, language);
    Optional<String> given = decision.split().map(Correction::name).filter(name -> !name.isEmpty());
    if (moved && type == MentionType.COUNTRY) {
      norm = Optional.of(EntityTypes.code(entity));
    } else if (!names.isEmpty()) {
      names.forEach(line -> matched.set(line.line()));
      norm = Optional.of(names.get(0).name());
      how = moved ? how : Derivation.of(rule(Action.RENAME));
    } else if (given.isPresent()) {
      norm = given;
    } else if (moved && own.containsKey(entity)) {
      Mention named = own.get(entity);
      norm = named.norm();
      how = new Derivation(how.rule(), norm, Optional.of(named.span()));
    }
    return !moved && norm.equals(mention.norm())
        ? mention
        : new Mention(
            type,
            mention.span(),
            mention.text(),
            norm,
            Optional.of(entity),
            type == MentionType.ORGANIZATION ? mention.country() : Optional.empty(),
            Optional.of(how),
            mention.confidence());
  }

  /** The lines that name an entity in reports of a language; they all give the same name. */
  private List<Correction> renames(String entity, String language) {
    Map<String, List<Correction>> names = renames.get(entity);
    if (names == null) {
      names = renames.getOrDefault(EntityTypes.inAnyReport(entity).orElse(""), Map.of());
    }
    return names.getOrDefault(language, names.getOrDefault("", List.of()));
  }

  private static String rule(Action action) {
    return "correction/" + action.word();
  }
}
