package org.derek.normalize.dates;

import java.util.List;
import java.util.Optional;
import org.derek.normalize.forms.Word;

/**
 * The tense of a date's clause in a language whose verbs stand last.
 *
 * <p>The last word of the clause tells it, unless a participle or an object clause comes soon after
 * the date, which then belongs to that: <i>[бейсенбіде] ашылатын көрмеге шақырды</i>. A clause that
 * ends in a converb, or without a verb, goes on behind the comma.
 */
final class VerbLast {
  /** A participle so near behind a date has it for itself, wherever the date stands. */
  private static final int NEXT = 2;

  /** The same, where something of the clause stands before the date. */
  private static final int NEAR = 4;

  private static final int OBJECT_NEAR = 5;

  private final Cues<Tense> verbs;
  private final Cues<Role> roles;

  /** What else a word can do in a clause. */
  enum Role {
    /** A participle before its noun, of the past. */
    PARTICIPLE_PAST,
    PARTICIPLE_FUTURE,
    /** The verb of a clause that is the object of another. */
    OBJECT_PAST,
    OBJECT_FUTURE,
    /** An infinitive, which a report says is to be done. */
    PLAN,
    /** Ends quoted words. */
    QUOTE,
    /** Right behind a date: the past up to now. */
    BEHIND,
    /** Right behind a date: a term. */
    TERM,
    /** Says nothing at the end of a clause or behind a date. */
    PARTICLE
  }

  VerbLast(Cues<Tense> verbs, Cues<Role> roles) {
    this.verbs = verbs;
    this.roles = roles;
  }

  Tense of(List<Word> before, List<Word> after) {
    if (!after.isEmpty() && role(after, 0).filter(Role.BEHIND::equals).isPresent()) {
      return Tense.PAST;
    }
    boolean initial = before.isEmpty() || Tenses.isBorder(before, before.size() - 1);
    for (int from = 0; from < after.size(); ) {
      int end = from;
      while (end < after.size() && !isBorder(after, end)) {
        end++;
      }
      Tense tense = from == 0 ? clause(after, from, end, initial) : finite(after, from, end);
      if (tense != Tense.UNKNOWN) {
        return tense;
      }
      from = end + 1;
    }
    return weaker(before(before));
  }

  private Tense before(List<Word> words) {
    for (int end = words.size(); end > 0; ) {
      int from = end;
      while (from > 0 && !isBorder(words, from - 1)) {
        from--;
      }
      if (from < end) {
        Tense tense = clause(words, from, end, true);
        if (tense != Tense.UNKNOWN) {
          return tense;
        }
      }
      end = Math.min(from, end) - (from == end ? 1 : 0);
      while (end > 0 && isBorder(words, end - 1)) {
        end--;
      }
    }
    return Tense.UNKNOWN;
  }

  private static Tense weaker(Tense tense) {
    return tense == Tense.FUTURE ? Tense.PRESENT : tense == Tense.PAST ? Tense.REPORT : tense;
  }

  private Tense clause(List<Word> words, int from, int end, boolean initial) {
    boolean isTerm = from < end && role(words, from).filter(Role.TERM::equals).isPresent();
    int first = from;
    while (first < end && isParticle(words, first)) {
      first++;
    }
    int last = last(words, first, end);
    boolean planned = false;
    Tense farther = Tense.UNKNOWN;
    for (int at = first; at < last; at++) {
      Role role = role(words, at).orElse(Role.PARTICLE);
      int distance = at - first;
      boolean object = role == Role.OBJECT_PAST || role == Role.OBJECT_FUTURE;
      Tense inner =
          role == Role.PARTICIPLE_PAST || role == Role.OBJECT_PAST
              ? Tense.PAST
              : role == Role.PARTICIPLE_FUTURE || role == Role.OBJECT_FUTURE
                  ? Tense.FUTURE
                  : Tense.UNKNOWN;
      if (inner != Tense.UNKNOWN
          && (distance <= NEXT || (!initial && distance <= (object ? OBJECT_NEAR : NEAR)))) {
        return inner;
      }
      farther = farther == Tense.UNKNOWN ? inner : farther;
      planned |= role == Role.PLAN && (isTerm || distance <= (initial ? NEXT : NEAR));
    }
    Tense tense = finite(words, first, end);
    if (tense == Tense.REPORT && planned) {
      return Tense.FUTURE;
    }
    return tense == Tense.UNKNOWN ? farther : tense;
  }

  /** The last word of a clause that isn't a particle, or one before its first. */
  private int last(List<Word> words, int from, int end) {
    int last = end - 1;
    while (last >= from && isParticle(words, last)) {
      last--;
    }
    return last;
  }

  private Tense finite(List<Word> words, int from, int end) {
    int last = last(words, from, end);
    return last < from ? Tense.UNKNOWN : verbs.endingAt(words, from, last).orElse(Tense.UNKNOWN);
  }

  private boolean isBorder(List<Word> words, int at) {
    return Tenses.isBorder(words, at) || role(words, at).filter(Role.QUOTE::equals).isPresent();
  }

  private boolean isParticle(List<Word> words, int at) {
    return role(words, at).filter(r -> r == Role.PARTICLE || r == Role.TERM).isPresent()
        || !Character.isLetterOrDigit(words.get(at).form().charAt(0));
  }

  private Optional<Role> role(List<Word> words, int at) {
    return roles.at(words, at, words.size());
  }
}
