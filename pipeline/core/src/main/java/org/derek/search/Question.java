package org.derek.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.derek.index.Fields;
import org.derek.index.analysis.AnalysisChains;
import org.derek.search.Node.Condition;
import org.derek.search.Node.How;
import org.derek.search.Node.Where;
import org.derek.search.Node.Words;

/**
 * A request with its words and names understood, for one reader.
 *
 * <p>Words mean different terms in each language's chain, and a word that one language disregards
 * is required in another. So the words are asked for once for each chain, and each chain's question
 * goes to the reports of that chain only.
 */
final class Question {
  private final AnalysisChains chains;
  private final ConditionQueries conditionQueries;
  private final NameLookup names;
  private final CountryNames countryNames;
  private final List<Node> parts = new ArrayList<>();
  private final Conditions conditions;
  private final boolean contradiction;

  /** Understands {@code request}; conditions that its query requires join its filters. */
  Question(
      SearchRequest request,
      AnalysisChains chains,
      ConditionQueries conditionQueries,
      NameLookup names,
      CountryNames countryNames)
      throws IOException {
    this.chains = chains;
    this.conditionQueries = conditionQueries;
    this.names = names;
    this.countryNames = countryNames;
    Conditions.Reading reading = new Conditions.Reading(names, countryNames).add(request);
    for (Node part : QueryText.parse(request.query()).parts()) {
      if (part instanceof Condition condition) {
        reading.add(condition);
      } else {
        parts.add(part);
      }
    }
    this.conditions = reading.conditions();
    this.contradiction = reading.isContradiction();
  }

  Conditions conditions() {
    return conditions;
  }

  /** The reports that match. */
  Query query() throws IOException {
    if (contradiction) {
      return new MatchNoDocsQuery("no event has two types");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(conditionQueries.reports(conditions), Occur.FILTER);
    if (!parts.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (String chain : chains.names()) {
        any.add(
            new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.CHAIN, chain)), Occur.FILTER)
                .add(ranked(chain), Occur.MUST)
                .build(),
            Occur.SHOULD);
      }
      all.add(any.build(), Occur.MUST);
    }
    return all.build();
  }

  /** What the words mean in one chain; matches nothing if the chain disregards them all. */
  Query inChain(String chain) throws IOException {
    return all(parts, new WordQueries(chains, chain))
        .orElse(new MatchNoDocsQuery("only words that are disregarded"));
  }

  private Query ranked(String chain) throws IOException {
    Query required = inChain(chain);
    List<String> plain = plainWords();
    Optional<Query> near =
        plain.size() > 1 ? new WordQueries(chains, chain).near(plain) : Optional.empty();
    if (near.isEmpty()) {
      return required;
    }
    return new BooleanQuery.Builder()
        .add(required, Occur.MUST)
        .add(near.get(), Occur.SHOULD)
        .build();
  }

  /** Whether any words are asked for. */
  boolean hasWords() {
    return !parts.isEmpty();
  }

  private List<String> plainWords() {
    List<String> plain = new ArrayList<>();
    for (Node part : parts) {
      if (part instanceof Words each && each.how() == How.WORD && each.where() == Where.ANYWHERE) {
        plain.add(each.text());
      }
    }
    return plain;
  }

  private Optional<Query> all(List<Node> nodes, WordQueries words) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int required = 0;
    int excluded = 0;
    for (Node node : nodes) {
      if (node instanceof Node.Not not) {
        Optional<Query> query = of(not.part(), words);
        if (query.isPresent()) {
          all.add(query.get(), Occur.MUST_NOT);
          excluded++;
        }
      } else {
        Optional<Query> query = of(node, words);
        if (query.isPresent()) {
          all.add(query.get(), Occur.MUST);
          required++;
        }
      }
    }
    if (required == 0 && excluded > 0) {
      all.add(new MatchAllDocsQuery(), Occur.MUST);
    }
    return required + excluded == 0 ? Optional.empty() : Optional.of(all.build());
  }

  private Optional<Query> of(Node node, WordQueries words) throws IOException {
    if (node instanceof Words each) {
      return words.of(each);
    }
    if (node instanceof Condition condition) {
      return Optional.of(
          conditionQueries.reports(
              new Conditions.Reading(names, countryNames).add(condition).conditions()));
    }
    if (node instanceof Node.Not) {
      return all(List.of(node), words);
    }
    if (node instanceof Node.Any any) {
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      int count = 0;
      for (Node part : any.parts()) {
        Optional<Query> query = of(part, words);
        if (query.isPresent()) {
          either.add(query.get(), Occur.SHOULD);
          count++;
        }
      }
      return count == 0 ? Optional.empty() : Optional.of(either.build());
    }
    return all(((Node.All) node).parts(), words);
  }
}
