package org.derek.index.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;

/**
 * Makes {@link SuffixStemFilter}s; parameter {@code rules} names the file of {@link SuffixRules}.
 */
public final class SuffixStemFilterFactory extends TokenFilterFactory
    implements ResourceLoaderAware {
  /** SPI name. */
  public static final String NAME = "suffixStem";

  private final String file;
  private SuffixRules rules;

  /** For the SPI: reads the parameters. */
  public SuffixStemFilterFactory(Map<String, String> args) {
    super(args);
    file = require(args, "rules");
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters of suffixStem: " + args);
    }
  }

  /** For the SPI's listing only. */
  public SuffixStemFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public void inform(ResourceLoader loader) throws IOException {
    List<String> lines = getLines(loader, file);
    try {
      rules = new SuffixRules(lines);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new SuffixStemFilter(input, rules);
  }
}
