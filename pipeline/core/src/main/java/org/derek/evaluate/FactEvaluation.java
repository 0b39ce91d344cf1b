package org.derek.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.derek.report.AnnotatedDocument;
import org.derek.report.AnnotatedFact;
import org.derek.report.Event;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * Compares event records with annotated facts, by their participants.
 *
 * <p>Documents without any fact aren't judged, as in factRuEval-2016. A record whose participants
 * another record of the kind has too says nothing more and isn't counted. Names are compared by
 * their words, in any order and any form; one name may be shorter. The annotation may give several
 * names of one participant ({@code FIFA | International Football Federation}).
 */
final class FactEvaluation {
  private static final Pattern ALTERNATIVES = Pattern.compile("\\s*\\|\\s*");

  private FactEvaluation() {}

  /** Scores, and what is wrong. */
  record Result(FactScores scores, List<EventError> errors) {}

  /** A fact that a record stands for. */
  private record Candidate(Event record, List<String> names) {}

  /** An annotated fact, a record, and how much of both is common, in (0, 1]. */
  private record Match(AnnotatedFact fact, Candidate candidate, double right) {}

  /** Judges {@code report}; nothing is counted if the document has no facts. */
  static Result of(AnnotatedDocument document, Report report) {
    List<AnnotatedFact> facts = document.facts().orElseGet(List::of);
    Map<FactKind, FactScores.Found> kinds = new EnumMap<>(FactKind.class);
    List<EventError> errors = new ArrayList<>();
    if (!facts.isEmpty()) {
      for (FactKind kind : FactKind.values()) {
        List<AnnotatedFact> gold = facts.stream().filter(each -> kind.covers(each.type())).toList();
        List<Candidate> found = candidates(kind, report);
        List<Match> matches = matches(gold, found);
        double right = matches.stream().mapToDouble(Match::right).sum();
        kinds.put(kind, new FactScores.Found(gold.size(), found.size(), right));
        errors.addAll(errors(document, kind, gold, found, matches));
      }
    }
    return new Result(new FactScores(kinds), errors);
  }

  private static List<Candidate> candidates(FactKind kind, Report report) {
    List<Candidate> all = new ArrayList<>();
    for (Event event : report.events()) {
      List<String> names = kind.names(event, report);
      if (names.size() > 1 && all.stream().noneMatch(each -> each.names().containsAll(names))) {
        all.removeIf(each -> names.containsAll(each.names()));
        all.add(new Candidate(event, names));
      }
    }
    return all;
  }

  /** Each fact with one record at most, the best pairs first. */
  private static List<Match> matches(List<AnnotatedFact> gold, List<Candidate> found) {
    List<Match> all = new ArrayList<>();
    for (AnnotatedFact fact : gold) {
      for (Candidate candidate : found) {
        double right = common(fact.values(FactKind.PARTICIPANT), candidate.names());
        if (right > 0) {
          all.add(new Match(fact, candidate, right));
        }
      }
    }
    all.sort(Comparator.comparingDouble(Match::right).reversed());
    List<Match> best = new ArrayList<>();
    for (Match match : all) {
      if (best.stream()
          .noneMatch(
              each -> each.fact() == match.fact() || each.candidate() == match.candidate())) {
        best.add(match);
      }
    }
    return best;
  }

  /** How many names both have, of those that either has. */
  private static double common(List<String> gold, List<String> found) {
    List<String> open = new ArrayList<>(found);
    int both = 0;
    for (String name : gold) {
      Optional<String> match =
          open.stream()
              .filter(
                  each ->
                      ALTERNATIVES
                          .splitAsStream(name)
                          .anyMatch(alternative -> isOne(alternative, each)))
              .findFirst();
      if (match.isPresent()) {
        open.remove(match.get());
        both++;
      }
    }
    return (double) both / (gold.size() + found.size() - both);
  }

  /** Whether the words of the shorter name are all in the longer one. */
  private static boolean isOne(String a, String b) {
    List<String> first = Spellings.words(a);
    List<String> second = Spellings.words(b);
    List<String> shorter = first.size() < second.size() ? first : second;
    List<String> longer = first.size() < second.size() ? second : first;
    return !shorter.isEmpty()
        && shorter.stream()
            .allMatch(
                word -> longer.stream().anyMatch(other -> Spellings.mayBeOneWord(word, other)));
  }

  private static List<EventError> errors(
      AnnotatedDocument document,
      FactKind kind,
      List<AnnotatedFact> gold,
      List<Candidate> found,
      List<Match> matches) {
    List<EventError> errors = new ArrayList<>();
    for (AnnotatedFact fact : gold) {
      Optional<Match> match = matches.stream().filter(each -> each.fact() == fact).findFirst();
      if (match.filter(each -> each.right() == 1).isEmpty()) {
        errors.add(
            new EventError(
                EventError.Kind.MISSED_FACT,
                document.id(),
                document.language(),
                match.map(each -> each.candidate().record().trigger()).orElse(new Span(0, 0)),
                kind + " " + String.join(", ", fact.values(FactKind.PARTICIPANT)),
                match.map(each -> String.join(", ", each.candidate().names())).orElse("-"),
                match.map(each -> each.candidate().record().triggerText()).orElse("")));
      }
    }
    for (Candidate candidate : found) {
      if (matches.stream().noneMatch(each -> each.candidate() == candidate)) {
        errors.add(
            EventError.of(
                EventError.Kind.EXTRA_FACT,
                document,
                candidate.record(),
                "-",
                kind + " " + String.join(", ", candidate.names())));
      }
    }
    return errors;
  }
}
