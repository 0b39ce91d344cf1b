package org.derek.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Replaces each word that is not a keyword by its stem. */
final class SuffixStemFilter extends TokenFilter {
  private final SuffixRules rules;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  SuffixStemFilter(TokenStream input, SuffixRules rules) {
    super(input);
    this.rules = rules;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword()) {
      String stem = rules.stem(term.toString());
      term.setEmpty().append(stem);
    }
    return true;
  }
}
