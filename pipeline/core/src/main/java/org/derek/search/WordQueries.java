package org.derek.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.derek.index.Fields;
import org.derek.index.analysis.AnalysisChains;
import org.derek.search.Node.How;
import org.derek.search.Node.Where;
import org.derek.search.Node.Words;

/** Makes Lucene queries of words, in the terms of one analysis chain. */
final class WordQueries {
  private static final float TITLE_BOOST = 3;
  private static final float NEAR_BOOST = 2;
  private static final float TIE = 0.1f;
  private static final int NEAR = 2;

  private final String chain;
  private final AnalysisChains chains;
  private final QueryBuilder builder;

  WordQueries(AnalysisChains chains, String chain) {
    this.chain = chain;
    this.chains = chains;
    this.builder = new QueryBuilder(chains.querying(chain));
  }

  /** Reports with these words; empty if the chain disregards them all. */
  Optional<Query> of(Words words) {
    List<Query> parts = new ArrayList<>();
    in(Fields.TITLE + chain, words).ifPresent(each -> parts.add(boosted(each, TITLE_BOOST)));
    if (words.where() == Where.ANYWHERE) {
      in(Fields.TEXT + chain, words).ifPresent(parts::add);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(parts, TIE));
  }

  /**
   * Reports in which all of these words, as they are typed, stand near each other: a reason to rank
   * them higher.
   */
  Optional<Query> near(List<String> words) throws IOException {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (String field : List.of(Fields.TITLE + chain, Fields.TEXT + chain)) {
      PhraseQuery phrase = phrase(field, String.join(" ", words));
      if (phrase.getTerms().length < 2) {
        return Optional.empty();
      }
      either.add(boosted(phrase, NEAR_BOOST), Occur.SHOULD);
    }
    return Optional.of(either.build());
  }

  /** The first term at each position: the word itself rather than its other forms. */
  private PhraseQuery phrase(String field, String text) throws IOException {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(NEAR);
    try (TokenStream stream = chains.querying(chain).tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() > 0) {
          position += step.getPositionIncrement();
          phrase.add(new Term(field, term.toString()), position);
        }
      }
      stream.end();
    }
    return phrase.build();
  }

  private Optional<Query> in(String field, Words words) {
    if (words.how() == How.PREFIX) {
      BytesRef start = chains.querying(chain).normalize(field, words.text());
      return start.length == 0
          ? Optional.empty()
          : Optional.of(new PrefixQuery(new Term(field, start)));
    }
    // a word that the chain takes apart is a phrase
    return Optional.ofNullable(builder.createPhraseQuery(field, words.text()));
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }
}
