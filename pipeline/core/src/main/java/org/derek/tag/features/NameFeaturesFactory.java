package org.derek.tag.features;

import java.util.Map;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;
import opennlp.tools.util.model.ArtifactSerializer;

/** Makes {@link NameFeatures} when OpenNLP opens a model; the model file holds the lexicons. */
public final class NameFeaturesFactory extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {
  /** Name of the lexicons inside the model file. */
  public static final String LEXICON = "names.lexicon";

  @Override
  public AdaptiveFeatureGenerator create() throws InvalidFormatException {
    if (resourceManager == null) {
      return new NameFeatures(Lexicon.empty());
    }
    if (resourceManager.getResource(LEXICON) instanceof Lexicon lexicon) {
      return new NameFeatures(lexicon);
    }
    throw new InvalidFormatException("the model holds no " + LEXICON + "; train it again");
  }

  @Override
  public Map<String, ArtifactSerializer<?>> getArtifactSerializerMapping() {
    return Map.of("lexicon", new LexiconSerializer());
  }
}
