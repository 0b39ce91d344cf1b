package org.derek.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.derek.index.Fields;
import org.derek.report.MentionType;

/**
 * Sums up entities one after another from the sorted term dictionary and its postings, so that
 * memory does not grow with their number: it holds the publication day of each document and the
 * names of one entity.
 */
final class EntityList implements Iterator<EntitySummary> {
  private static final int MOST_VARIANTS = 20;
  private static final int NO_DAY = Integer.MIN_VALUE;

  private final TermsEnum entities;
  private final TermsEnum forms;
  private final Bits wanted;
  private final int[] days;
  private PostingsEnum postings;
  private PostingsEnum formPostings;
  private EntitySummary next;

  /** The entities of the documents in {@code wanted}; of all live ones if that is null. */
  EntityList(IndexReader reader, Bits wanted) throws IOException {
    this.entities = terms(reader, Fields.ENTITY);
    this.forms = terms(reader, Fields.FORM);
    this.wanted = wanted == null ? MultiBits.getLiveDocs(reader) : wanted;
    this.days = days(reader);
    this.next = advance();
  }

  private static TermsEnum terms(IndexReader reader, String field) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  private static int[] days(IndexReader reader) throws IOException {
    int[] days = new int[reader.maxDoc()];
    Arrays.fill(days, NO_DAY);
    NumericDocValues published = MultiDocValues.getNumericValues(reader, Fields.PUBLISHED);
    if (published != null) {
      for (int doc = published.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = published.nextDoc()) {
        days[doc] = (int) published.longValue();
      }
    }
    return days;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public EntitySummary next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    EntitySummary current = next;
    try {
      next = advance();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index", e);
    }
    return current;
  }

  private EntitySummary advance() throws IOException {
    while (entities.next() != null) {
      String entity = entities.term().utf8ToString();
      long mentions = 0;
      long reports = 0;
      int first = Integer.MAX_VALUE;
      int last = NO_DAY;
      postings = entities.postings(postings, PostingsEnum.FREQS);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (isWanted(doc)) {
          mentions += postings.freq();
          reports++;
          if (days[doc] != NO_DAY) {
            first = Math.min(first, days[doc]);
            last = Math.max(last, days[doc]);
          }
        }
      }
      if (reports > 0) {
        return summary(entity, mentions, reports, day(first, last), day(last, last));
      }
    }
    return null;
  }

  private static Optional<LocalDate> day(int day, int last) {
    return last == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  private EntitySummary summary(
      String entity,
      long mentions,
      long reports,
      Optional<LocalDate> first,
      Optional<LocalDate> last)
      throws IOException {
    Map<String, Long> norms = new HashMap<>();
    Map<String, Long> surfaces = new HashMap<>();
    char letter = 0;
    String prefix = entity + Fields.UNIT;
    if (forms.seekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END) {
      for (BytesRef term = forms.term(); term != null; term = forms.next()) {
        String form = term.utf8ToString();
        if (!form.startsWith(prefix)) {
          break;
        }
        long count = count();
        if (count > 0) {
          letter = form.charAt(prefix.length());
          boolean isNorm = Character.isUpperCase(letter);
          (isNorm ? norms : surfaces).merge(form.substring(prefix.length() + 2), count, Long::sum);
        }
      }
    }
    List<String> names = commonestFirst(norms);
    for (String surface : commonestFirst(surfaces)) {
      if (!norms.containsKey(surface)) {
        names.add(surface);
      }
    }
    String name = names.isEmpty() ? entity.substring(entity.indexOf('/') + 1) : names.get(0);
    List<String> variants =
        names.isEmpty() ? names : names.subList(1, Math.min(names.size(), MOST_VARIANTS + 1));
    return new EntitySummary(
        entity, type(letter, entity), name, variants, mentions, reports, first, last);
  }

  private long count() throws IOException {
    long count = 0;
    formPostings = forms.postings(formPostings, PostingsEnum.FREQS);
    for (int doc = formPostings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = formPostings.nextDoc()) {
      if (isWanted(doc)) {
        count += formPostings.freq();
      }
    }
    return count;
  }

  private boolean isWanted(int doc) {
    return wanted == null || wanted.get(doc);
  }

  private static List<String> commonestFirst(Map<String, Long> counts) {
    List<String> forms = new ArrayList<>(counts.keySet());
    forms.sort(
        Comparator.comparing((String form) -> -counts.get(form))
            .thenComparing(Comparator.naturalOrder()));
    return forms;
  }

  /** By the letter of its forms; without any, by the first part of its id. */
  private static MentionType type(char letter, String entity) {
    String start =
        letter == 0
            ? entity.toUpperCase(Locale.ROOT)
            : String.valueOf(letter).toUpperCase(Locale.ROOT);
    for (MentionType type : MentionType.values()) {
      if (type.name().charAt(0) == start.charAt(0)) {
        return type;
      }
    }
    throw new IllegalStateException("the index has an entity of no type: " + entity);
  }
}
