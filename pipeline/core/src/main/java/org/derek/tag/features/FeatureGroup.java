package org.derek.tag.features;

/** A kind of features that a model can be trained without, to see what the kind earns. */
public enum FeatureGroup {
  /** The word itself, its stem, shape and length. */
  FORM(new FormFeatures()),
  /** Its beginnings and endings. */
  AFFIXES(new AffixFeatures()),
  /** The groups of three letters in it. */
  TRIGRAMS(new TrigramFeatures()),
  /** Words, stems, endings and shapes around it. */
  NEIGHBOURS(new NeighbourFeatures()),
  /** The same in pairs and threes. */
  PAIRS(new PairFeatures()),
  /** The run of capitalized words that it is in. */
  RUNS(new RunFeatures()),
  /** The quotation that it is in. */
  QUOTATIONS(new QuotationFeatures()),
  /** The lists that know it or its neighbours; without them, no other kind sees lists either. */
  LEXICONS(new LexiconFeatures()),
  /** Its letter case in the rest of the document, and given names before it there. */
  DOCUMENT(new DocumentFeatures()),
  /** What stands beside it in the rest of the document. */
  CONTEXTS(new ContextFeatures());

  private final TokenFeatures features;

  FeatureGroup(TokenFeatures features) {
    this.features = features;
  }

  TokenFeatures features() {
    return features;
  }
}
