package org.derek.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.derek.index.analysis.AnalysisChains;
import org.derek.report.DayRange;
import org.derek.report.Event;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Participant;
import org.derek.report.Report;

/** Makes the documents of a report: its events, then the report. For one thread. */
final class ReportBlock {
  private static final FieldType COUNTED = new FieldType();
  private static final int LONGEST_NAME = 1_000;

  static {
    COUNTED.setTokenized(false);
    COUNTED.setOmitNorms(true);
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.freeze();
  }

  private final AnalysisChains chains;
  private final FacetsConfig facets = FacetDimensions.config();

  ReportBlock(AnalysisChains chains) {
    this.chains = chains;
  }

  /** The block. */
  List<Document> documents(Held held) throws IOException {
    Report report = held.report();
    List<Document> block = new ArrayList<>();
    for (Event event : report.events()) {
      block.add(event(event, report));
    }
    Document document = report(report, Stored.of(held));
    held.signature()
        .ifPresent(signature -> ReportGroups.addSignature(document, report.id(), signature));
    block.add(facets.build(document));
    return block;
  }

  private Document report(Report report, Stored stored) {
    String chain = chains.nameFor(report.language());
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.KIND_REPORT, Field.Store.NO));
    document.add(new StringField(Fields.ID, report.id(), Field.Store.NO));
    document.add(new StringField(Fields.BLOCK, report.id(), Field.Store.NO));
    document.add(new StoredField(Fields.RECORD, stored.record()));
    stored
        .found()
        .ifPresent(
            mentions -> {
              document.add(new StoredField(Fields.FOUND, mentions));
              document.add(new StringField(Fields.CORRECTED, Fields.YES, Field.Store.NO));
            });
    document.add(new StringField(Fields.LANGUAGE, report.language(), Field.Store.NO));
    document.add(new StringField(Fields.CHAIN, chain, Field.Store.NO));
    document.add(new TextField(Fields.TITLE + chain, report.title(), Field.Store.NO));
    document.add(new TextField(Fields.TEXT + chain, report.text(), Field.Store.NO));
    document.add(new TextField(Fields.PATH_WORDS, report.source().path(), Field.Store.NO));
    document.add(
        new SortedDocValuesField(Fields.PATH, new BytesRef(Fields.key(report.source().path()))));
    addFacet(document, Fields.FACET_LANGUAGE, report.language());
    report.published().ifPresent(published -> addPublished(document, published.date()));
    addNames(document, report.mentions(), chain);
    addCountries(document, report);
    report.events().stream()
        .map(event -> event.type().name())
        .distinct()
        .forEach(type -> addFacet(document, Fields.FACET_TYPE, type));
    return document;
  }

  private static void addPublished(Document document, LocalDate day) {
    int number = Math.toIntExact(day.toEpochDay());
    document.add(new IntPoint(Fields.PUBLISHED, number));
    document.add(new NumericDocValuesField(Fields.PUBLISHED, number));
    addFacet(document, Fields.FACET_MONTH, YearMonth.from(day).toString());
  }

  private void addNames(Document document, List<Mention> mentions, String chain) {
    Set<String> entities = new LinkedHashSet<>();
    Set<String> stems = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      if (mention.type() == MentionType.DATE
          || mention.entity().filter(id -> !id.isEmpty()).isEmpty()
          || mention.entity().get().length() > LONGEST_NAME) {
        continue;
      }
      String entity = mention.entity().get();
      document.add(new Field(Fields.ENTITY, entity, COUNTED));
      boolean isNew = entities.add(entity);
      if (isNew && mention.type() == MentionType.PERSON) {
        addFacet(document, Fields.FACET_PERSON, entity);
      } else if (isNew && mention.type() == MentionType.ORGANIZATION) {
        addFacet(document, Fields.FACET_ORGANIZATION, entity);
      }
      String kind = mention.type().name().substring(0, 1);
      String named = kind + Fields.UNIT + value(mention);
      if (mention.text().length() <= LONGEST_NAME) {
        addForm(document, entity, kind.toLowerCase(Locale.ROOT), mention.text());
        addWords(stems, named, mention.text(), chain);
        addWords(words, named, mention.text(), AnalysisChains.NEUTRAL);
      }
      if (mention.norm().isPresent() && mention.norm().get().length() <= LONGEST_NAME) {
        addForm(document, entity, kind, mention.norm().get());
        addWords(stems, named, mention.norm().get(), chain);
        addWords(words, named, mention.norm().get(), AnalysisChains.NEUTRAL);
      }
    }
    if (!chain.equals(AnalysisChains.NEUTRAL)) {
      for (String stem : stems) {
        document.add(new StringField(Fields.NAME + chain, stem, Field.Store.NO));
      }
    }
    for (String word : words) {
      document.add(new StringField(Fields.NAME + AnalysisChains.NEUTRAL, word, Field.Store.NO));
    }
  }

  /** What a query by name comes to: the code of a country, else the entity. */
  private static String value(Mention mention) {
    return mention.type() == MentionType.COUNTRY
        ? mention.norm().orElse(mention.entity().orElseThrow())
        : mention.entity().orElseThrow();
  }

  private static void addForm(Document document, String entity, String kind, String form) {
    document.add(new Field(Fields.FORM, entity + Fields.UNIT + kind + Fields.UNIT + form, COUNTED));
  }

  private void addWords(Set<String> words, String named, String name, String chain) {
    for (String term : terms(chains.indexing(chain), name)) {
      words.add(term + Fields.UNIT + named);
    }
  }

  private static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(Fields.NAME, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return terms;
  }

  private static void addCountries(Document document, Report report) {
    Set<String> codes = new LinkedHashSet<>();
    for (Mention mention : report.mentions()) {
      if (mention.type() == MentionType.COUNTRY) {
        mention.norm().ifPresent(codes::add);
      }
    }
    for (Event event : report.events()) {
      event.country().ifPresent(codes::add);
      codes.addAll(event.countries());
    }
    for (String code : codes) {
      document.add(new StringField(Fields.COUNTRY, code, Field.Store.NO));
      addFacet(document, Fields.FACET_COUNTRY, code);
    }
  }

  private static Document event(Event event, Report report) {
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.KIND_EVENT, Field.Store.NO));
    document.add(new StringField(Fields.BLOCK, report.id(), Field.Store.NO));
    document.add(new StringField(Fields.EVENT_TYPE, event.type().name(), Field.Store.NO));
    for (Participant participant : event.participants()) {
      document.add(
          new StringField(
              Fields.EVENT_PARTICIPANT, Fields.key(participant.entity()), Field.Store.NO));
    }
    Set<String> countries = new LinkedHashSet<>(event.countries());
    event.country().ifPresent(countries::add);
    for (String code : countries) {
      document.add(new StringField(Fields.EVENT_COUNTRY, code, Field.Store.NO));
    }
    DayRange.of(event, report)
        .ifPresent(
            days ->
                document.add(
                    new IntRange(
                        Fields.EVENT_DAYS,
                        new int[] {Math.toIntExact(days.first().toEpochDay())},
                        new int[] {Math.toIntExact(days.last().toEpochDay())})));
    return document;
  }

  private static void addFacet(Document document, String dimension, String value) {
    if (!value.isEmpty() && value.length() <= LONGEST_NAME) {
      document.add(new SortedSetDocValuesFacetField(dimension, value));
    }
  }
}
