package org.derek.search;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.derek.index.Fields;
import org.derek.index.analysis.AnalysisChains;

/** Countries by the names that CLDR gives them in each language and in English. Immutable. */
final class CountryNames {
  private static final char MARK = '=';

  private final AnalysisChains chains;
  private final Map<String, Map<String, String>> codes = new HashMap<>();

  CountryNames(AnalysisChains chains) throws IOException {
    this.chains = chains;
    for (String chain : chains.names()) {
      Map<String, String> names = new HashMap<>();
      ULocale language =
          chain.equals(AnalysisChains.NEUTRAL) ? ULocale.ENGLISH : new ULocale(chain);
      for (String code : ULocale.getISOCountries()) {
        String name = new ULocale("und_" + code).getDisplayCountry(language);
        names.putIfAbsent(key(name, chain), code);
      }
      codes.put(chain, names);
    }
  }

  /** The code that {@code text} is, or whose country is called so in any case form. */
  Optional<String> code(String text) throws IOException {
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.length() == 2 && upper.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      return Optional.of(upper);
    }
    for (String chain : chains.names()) {
      String code = codes.get(chain).get(key(text, chain));
      if (code != null) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /** The last form that the chain makes of each word: the stem, without diacritics if it folds. */
  private String key(String name, String chain) throws IOException {
    StringJoiner key = new StringJoiner(" ");
    try (TokenStream stream = chains.indexing(chain).tokenStream(Fields.NAME, name)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      String word = "";
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() > 0 && !word.isEmpty()) {
          key.add(word);
        }
        word = term.toString();
        if (word.length() > 1 && word.charAt(word.length() - 1) == MARK) {
          word = word.substring(0, word.length() - 1);
        }
      }
      stream.end();
      if (!word.isEmpty()) {
        key.add(word);
      }
    }
    return key.toString();
  }
}
