package org.derek.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.language.Models;
import org.derek.language.PerLanguage;
import org.derek.normalize.countries.CountryNormalizer;
import org.derek.normalize.countries.CountryReadings;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * A report's countries, seen together: those that the tagger missed though the gazetteer is sure of
 * them are added, names that stand for something else here are dropped, and names of several states
 * have the code that the rest of the report speaks for.
 *
 * @param report the report with its countries put right
 * @param codes codes by the start of the mention, where the context decides
 */
record ReviewedCountries(Report report, Map<Integer, String> codes) {
  /** Estimated probability that a country that only the gazetteer finds is one. */
  private static final double ADDED = 0.8;

  /** A name of another type that the tagger holds for less likely gives way to a country. */
  private static final double SURE = 0.9;

  /** What the review needs to know. Immutable and safe to share. */
  static final class Review {
    private final CountryNormalizer countries;
    private final PerLanguage<CountryReadings> readings;

    Review(Models models, CountryNormalizer countries) {
      this.countries = countries;
      readings = new PerLanguage<>(models, language -> CountryReadings.load(models, language));
    }

    /** The report with its countries put right by the {@code found} places that it names. */
    ReviewedCountries of(Report report, List<PlaceMention> found) {
      CountryReadings known = readings.of(report.language()).orElse(null);
      if (known == null) {
        return new ReviewedCountries(report, Map.of());
      }
      List<Span> sure =
          found.stream()
              .filter(place -> place.kind() == PlaceMention.Kind.COUNTRY)
              .map(PlaceMention::span)
              .toList();
      return new Reading(report, known, found, completed(report, report.mentions(), sure))
          .reviewed();
    }

    /** One report while its countries are read. */
    private final class Reading {
      private final Report report;
      private final CountryReadings known;
      private final CountryReadings.Text text;
      private final List<Mention> mentions;
      private final Set<String> named = new HashSet<>();
      private final Map<String, Set<String>> introduced = new HashMap<>();

      Reading(
          Report report, CountryReadings known, List<PlaceMention> found, List<Mention> mentions) {
        this.report = report;
        this.known = known;
        text = known.in(report.text());
        for (PlaceMention place : found) {
          if (!known.isShared(place.span().of(report.text()))) {
            named.add(place.country());
          }
        }
        for (Mention mention : mentions) {
          if (mention.type() == MentionType.COUNTRY && !known.isShared(mention.text())) {
            code(mention).ifPresent(named::add);
          }
        }
        this.mentions = completed(report, mentions, doubtful());
        for (int i = 1; i < this.mentions.size(); i++) {
          introduce(this.mentions.get(i - 1), this.mentions.get(i));
        }
      }

      /** Acronyms that only count because the report names their country otherwise, too. */
      private List<Span> doubtful() {
        List<Span> doubtful = new ArrayList<>();
        for (Span span : text.acronyms()) {
          String acronym = span.of(report.text());
          if (countries.isDoubtful(acronym, report.language())
              && countries.code(acronym, report.language()).filter(named::contains).isPresent()) {
            doubtful.add(span);
          }
        }
        return doubtful;
      }

      private void introduce(Mention country, Mention next) {
        if (country.type() == MentionType.COUNTRY
            && !known.isShared(country.text())
            && report
                .text()
                .substring(country.span().end(), next.span().start())
                .strip()
                .equals("(")) {
          code(country)
              .ifPresent(
                  code ->
                      introduced
                          .computeIfAbsent(next.text(), missing -> new HashSet<>())
                          .add(code));
        }
      }

      private Optional<String> code(Mention mention) {
        return countries.code(mention.text(), report.language());
      }

      ReviewedCountries reviewed() {
        List<Mention> reviewed = new ArrayList<>();
        Map<Integer, String> codes = new HashMap<>();
        for (Mention mention : mentions) {
          Set<String> before = introduced.getOrDefault(mention.text(), Set.of());
          if (mention.type() != MentionType.COUNTRY && before.isEmpty()) {
            reviewed.add(mention);
            continue;
          }
          Span span = mention.span();
          Optional<String> reading =
              text.reading(span.start(), span.end(), code(mention).orElse(""), named, before);
          if (reading.isEmpty() || mention.type() == MentionType.DATE) {
            reviewed.add(mention);
          } else if (!reading.get().isEmpty()) {
            codes.put(span.start(), reading.get());
            reviewed.add(
                Mention.of(MentionType.COUNTRY, span, report.text(), mention.confidence()));
          } else if (mention.type() != MentionType.COUNTRY) {
            reviewed.add(mention);
          }
        }
        return new ReviewedCountries(report.withMentions(reviewed), codes);
      }
    }
  }

  /** The mentions with the {@code countries} that they lack. */
  private static List<Mention> completed(Report report, List<Mention> rest, List<Span> countries) {
    List<Mention> mentions = new ArrayList<>();
    int next = 0;
    for (Span span : countries) {
      while (next < rest.size() && rest.get(next).span().end() <= span.start()) {
        mentions.add(rest.get(next));
        next++;
      }
      int end = next;
      while (end < rest.size() && rest.get(end).span().start() < span.end()) {
        end++;
      }
      if (rest.subList(next, end).stream().allMatch(mention -> yields(mention, span))) {
        mentions.add(Mention.of(MentionType.COUNTRY, span, report.text(), ADDED));
        next = end;
      }
    }
    mentions.addAll(rest.subList(next, rest.size()));
    return mentions;
  }

  private static boolean yields(Mention mention, Span country) {
    boolean within =
        country.start() <= mention.span().start() && mention.span().end() <= country.end();
    boolean same = country.equals(mention.span());
    return mention.type() == MentionType.COUNTRY
        ? within && !same
        : same && mention.confidence() < SURE && mention.type() != MentionType.DATE;
  }
}
