package org.derek.index.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes {@link FoldedFormFilter}s; parameter {@code side} is {@code text} or {@code query}. */
public final class FoldedFormFilterFactory extends TokenFilterFactory {
  /** SPI name. */
  public static final String NAME = "foldedForm";

  private final boolean query;

  /** For the SPI: reads the parameters. */
  public FoldedFormFilterFactory(Map<String, String> args) {
    super(args);
    query = "query".equals(require(args, "side", java.util.List.of("text", "query")));
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters of foldedForm: " + args);
    }
  }

  /** For the SPI's listing only. */
  public FoldedFormFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new FoldedFormFilter(input, query);
  }
}
