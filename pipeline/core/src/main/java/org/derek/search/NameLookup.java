package org.derek.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.derek.index.Fields;
import org.derek.index.analysis.AnalysisChains;
import org.derek.report.MentionType;

/**
 * Finds which entities a name can stand for, and how an entity is commonly called, in the term
 * dictionaries of an index. For one reader.
 */
final class NameLookup {
  private static final int MOST_ENTITIES = 1_000;

  private final IndexReader reader;
  private final AnalysisChains chains;

  NameLookup(IndexReader reader, AnalysisChains chains) {
    this.reader = reader;
    this.chains = chains;
  }

  /** Whether some report names {@code entity}. */
  boolean isEntity(String entity) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.ENTITY);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      if (each.seekExact(new BytesRef(entity)) && live(each, leaf.reader().getLiveDocs()) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Number of documents with a term; those that were replaced are in the dictionary for a time. */
  private static int live(TermsEnum term, Bits live) throws IOException {
    if (live == null) {
      return term.docFreq();
    }
    int count = 0;
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      count += live.get(doc) ? 1 : 0;
    }
    return count;
  }

  /**
   * The entities (of countries, the codes) that are called {@code name} somewhere: some of their
   * forms together have all its words, exactly or, if there are no such, in another case form or
   * without diacritics. The commonest thousand at most.
   */
  Set<String> called(String name, MentionType type) throws IOException {
    Map<String, Integer> all = new HashMap<>(called(name, type, AnalysisChains.NEUTRAL));
    if (all.isEmpty()) {
      for (String chain : chains.names()) {
        called(name, type, chain)
            .forEach((entity, count) -> all.merge(entity, count, Integer::sum));
      }
    }
    List<String> ranked = new ArrayList<>(all.keySet());
    ranked.sort(Comparator.<String>comparingInt(all::get).reversed().thenComparing(each -> each));
    return Set.copyOf(ranked.subList(0, Math.min(MOST_ENTITIES, ranked.size())));
  }

  private Map<String, Integer> called(String name, MentionType type, String chain)
      throws IOException {
    Map<String, Integer> entities = null;
    for (Set<String> alternatives : words(name, chain)) {
      Map<String, Integer> these = new HashMap<>();
      for (String word : alternatives) {
        String prefix = word + Fields.UNIT + type.name().charAt(0) + Fields.UNIT;
        withPrefix(Fields.NAME + chain, prefix)
            .forEach((entity, count) -> these.merge(entity, count, Integer::sum));
      }
      if (entities != null) {
        these.keySet().retainAll(entities.keySet());
      }
      entities = these;
    }
    return entities == null ? Map.of() : entities;
  }

  private List<Set<String>> words(String name, String chain) throws IOException {
    List<Set<String>> words = new ArrayList<>();
    try (TokenStream stream = chains.querying(chain).tokenStream(Fields.NAME, name)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() > 0 || words.isEmpty()) {
          words.add(new HashSet<>());
        }
        words.get(words.size() - 1).add(term.toString());
      }
      stream.end();
    }
    return words;
  }

  /** What follows {@code prefix} in the terms of {@code field}, with the number of reports. */
  private Map<String, Integer> withPrefix(String field, String prefix) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    BytesRef start = new BytesRef(prefix);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = each.term();
          term != null && startsWith(term, start);
          term = each.next()) {
        String rest =
            new BytesRef(term.bytes, term.offset + start.length, term.length - start.length)
                .utf8ToString();
        int count = live(each, leaf.reader().getLiveDocs());
        if (count > 0) {
          found.merge(rest, count, Integer::sum);
        }
      }
    }
    return found;
  }

  private static boolean startsWith(BytesRef term, BytesRef start) {
    return term.length >= start.length
        && new BytesRef(term.bytes, term.offset, start.length).bytesEquals(start);
  }

  /** The commonest normalized name of {@code entity}; of equally common ones the first. */
  Optional<String> nameOf(String entity, MentionType type) throws IOException {
    String prefix = entity + Fields.UNIT + type.name().charAt(0) + Fields.UNIT;
    return withPrefix(Fields.FORM, prefix).entrySet().stream()
        .min(
            Comparator.comparing((Map.Entry<String, Integer> each) -> -each.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }
}
