package org.derek.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.derek.language.Models;
import org.derek.normalize.countries.CountryNormalizer;
import org.derek.normalize.dates.DateNormalizer;
import org.derek.normalize.dates.Surroundings;
import org.derek.normalize.names.NameDerivations;
import org.derek.normalize.names.NameNormalizer;
import org.derek.normalize.places.PlaceMention;
import org.derek.normalize.places.Places;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.report.Span;
import org.derek.segment.Segmentation;

/**
 * Gives every mention its value: EDTF for dates, ISO 3166 for countries, canonical name and entity
 * id for persons and organizations. Immutable and safe to share between threads.
 */
public final class Normalizer {
  private final DateNormalizer dates;
  private final CountryNormalizer countries;
  private final NameNormalizer names;
  private final Optional<ReviewedCountries.Review> review;
  private final Places places;

  /** Loads the data that all languages share; that of a language when a text in it first comes. */
  public Normalizer(Models models, Places places) {
    this.places = places;
    dates = new DateNormalizer(models);
    countries = new CountryNormalizer(models);
    names = new NameNormalizer(models, countries);
    review = Optional.of(new ReviewedCountries.Review(models, countries));
  }

  private Normalizer(Normalizer other) {
    dates = other.dates;
    countries = other.countries;
    names = other.names;
    places = other.places;
    review = Optional.empty();
  }

  /**
   * The same values for mentions that stay as the tagger finds them, none added and none dropped.
   */
  public Normalizer keepingMentions() {
    return new Normalizer(this);
  }

  /**
   * The report, its mentions with norm, entity and country where they are known. Mentions of
   * countries are put right by what the whole report says; those without a value are dropped.
   */
  public Report normalize(Report tagged, Segmentation segmentation) {
    return normalize(tagged, segmentation, places.find(tagged.text(), segmentation));
  }

  /** The same where the places that the report names are known. */
  public Report normalize(Report tagged, Segmentation segmentation, List<PlaceMention> named) {
    ReviewedCountries reviewed =
        review
            .map(countriesOf -> countriesOf.of(tagged, named))
            .orElse(new ReviewedCountries(tagged, Map.of()));
    Report report = reviewed.report();
    SentenceLanguages languages = new SentenceLanguages(report, segmentation);
    RepairedMentions repaired = RepairedMentions.of(report, segmentation);
    List<Mention> mentions = repaired.mentions();
    Map<Integer, String> languageAt = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      languageAt.put(mentions.get(i).span().start(), languages.of(report.mentions().get(i)));
    }
    Function<Mention, String> language = mention -> languageAt.get(mention.span().start());
    List<Mention> valued =
        names.normalize(
            report.id(),
            repaired.text(),
            datesAndCountries(reviewed, mentions, language, languages),
            language);
    List<Mention> result = new ArrayList<>();
    for (int i = 0; i < valued.size(); i++) {
      Mention mention = valued.get(i);
      if (review.isEmpty() || mention.type() != MentionType.COUNTRY || mention.norm().isPresent()) {
        result.add(withValueOf(mention, report.mentions().get(i)));
      }
    }
    return report.withMentions(NameDerivations.of(result));
  }

  private List<Mention> datesAndCountries(
      ReviewedCountries reviewed,
      List<Mention> mentions,
      Function<Mention, String> language,
      SentenceLanguages sentences) {
    Report report = reviewed.report();
    List<Mention> valued = new ArrayList<>();
    TextDates textDates = new TextDates(report);
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      switch (mention.type()) {
        case DATE -> {
          Span span = report.mentions().get(i).span();
          Span sentence = sentences.around(report.mentions().get(i));
          Surroundings around =
              new Surroundings(
                  report.text().substring(sentence.start(), span.start()),
                  report.text().substring(span.end(), sentence.end()));
          var value =
              dates.normalize(
                  mention.text(),
                  language.apply(mention),
                  textDates.anchor(SentenceLanguages.head(sentence), span),
                  around);
          valued.add(
              value
                  .map(
                      date ->
                          mention.withNorm(date.edtf()).withDerivation(textDates.derivation(date)))
                  .orElse(mention));
          value.ifPresent(
              date ->
                  textDates.add(
                      date.edtf(),
                      span,
                      dates.governs(date, language.apply(mention), around),
                      date.standing()));
        }
        case COUNTRY ->
            valued.add(
                Optional.ofNullable(reviewed.codes().get(report.mentions().get(i).span().start()))
                    .or(() -> countries.code(mention.text(), language.apply(mention)))
                    .map(code -> mention.withNorm(code).withEntity("country/" + code))
                    .orElse(mention));
        case PERSON, ORGANIZATION -> valued.add(mention);
      }
    }
    return valued;
  }

  private static Mention withValueOf(Mention valued, Mention mention) {
    return new Mention(
        mention.type(),
        mention.span(),
        mention.text(),
        valued.norm(),
        valued.entity(),
        valued.country(),
        valued.derivation(),
        mention.confidence());
  }
}
