package org.derek.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.search.BoostAttribute;

/**
 * Adds a second term to each word, so that it is also found without diacritics.
 *
 * <p>In texts, a word with diacritics is followed by its bare form, and a word without any by
 * itself with a mark; in queries, each word is followed by its marked bare form. So a query without
 * diacritics finds every word that it can stand for, those written without diacritics first; a
 * query with diacritics finds that very word first and then the word written bare, but not words
 * that differ from it in their diacritics.
 */
final class FoldedFormFilter extends TokenFilter {
  private static final char MARK = '=';

  /** A query's bare form counts less than the word as it was typed. */
  private static final float BARE_BOOST = 0.3f;

  private final boolean query;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final BoostAttribute boost;
  private char[] folded = new char[64];
  private int foldedLength;
  private State pending;

  FoldedFormFilter(TokenStream input, boolean query) {
    super(input);
    this.query = query;
    this.boost = query ? addAttribute(BoostAttribute.class) : null;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (pending != null) {
      restoreState(pending);
      pending = null;
      term.copyBuffer(folded, 0, foldedLength);
      increment.setPositionIncrement(0);
      if (query) {
        boost.setBoost(BARE_BOOST);
      }
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    fold();
    pending = captureState();
    return true;
  }

  private void fold() {
    int length = term.length();
    int room = 4 * length + 1;
    if (folded.length < room) {
      folded = new char[room];
    }
    foldedLength = ASCIIFoldingFilter.foldToASCII(term.buffer(), 0, folded, 0, length);
    if (query || same()) {
      folded[foldedLength++] = MARK;
    }
  }

  private boolean same() {
    if (foldedLength != term.length()) {
      return false;
    }
    for (int i = 0; i < foldedLength; i++) {
      if (folded[i] != term.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending = null;
  }
}
