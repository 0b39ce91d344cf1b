package org.derek.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.derek.language.Models;
import org.derek.normalize.countries.CountryNormalizer;
import org.derek.normalize.dates.DateAnchor;
import org.derek.normalize.dates.DateNormalizer;
import org.derek.normalize.names.NameNormalizer;
import org.derek.report.Mention;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.segment.Segmentation;

/**
 * Gives every mention its value: EDTF for dates, ISO 3166 for countries, canonical name and entity
 * id for persons and organizations. Immutable and safe to share between threads.
 */
public final class Normalizer {
  private static final int REMEMBERED_DATES = 8;

  private final DateNormalizer dates;
  private final CountryNormalizer countries;
  private final NameNormalizer names;

  /** Loads the data of every language. */
  public Normalizer(Models models) {
    dates = new DateNormalizer(models);
    countries = new CountryNormalizer(models);
    names = new NameNormalizer(models, countries);
  }

  /** The report, its mentions with norm, entity and country where they are known. */
  public Report normalize(Report report, Segmentation segmentation) {
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
            repaired.text(), datesAndCountries(mentions, language, anchor(report)), language);
    List<Mention> result = new ArrayList<>();
    for (int i = 0; i < valued.size(); i++) {
      result.add(withValueOf(valued.get(i), report.mentions().get(i)));
    }
    return report.withMentions(result);
  }

  private List<Mention> datesAndCountries(
      List<Mention> mentions, Function<Mention, String> language, DateAnchor published) {
    List<Mention> valued = new ArrayList<>();
    DateAnchor anchor = published;
    for (Mention mention : mentions) {
      switch (mention.type()) {
        case DATE -> {
          var value = dates.normalize(mention.text(), language.apply(mention), anchor);
          valued.add(value.map(date -> mention.withNorm(date.edtf())).orElse(mention));
          if (value.isPresent()) {
            anchor = after(anchor, value.get().edtf());
          }
        }
        case COUNTRY ->
            valued.add(
                countries
                    .code(mention.text(), language.apply(mention))
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
        mention.confidence());
  }

  private static DateAnchor anchor(Report report) {
    return report
        .published()
        .map(Publication::date)
        .map(DateAnchor::published)
        .orElse(DateAnchor.NONE);
  }

  /** The anchor after another date; dates far back are forgotten, so that work stays linear. */
  private static DateAnchor after(DateAnchor anchor, String edtf) {
    DateAnchor longer = anchor.after(edtf);
    return longer.earlier().size() <= REMEMBERED_DATES
        ? longer
        : new DateAnchor(longer.published(), longer.earlier().subList(0, REMEMBERED_DATES));
  }
}
