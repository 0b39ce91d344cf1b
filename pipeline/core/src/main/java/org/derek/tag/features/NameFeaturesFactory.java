package org.derek.tag.features;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;
import opennlp.tools.util.model.ArtifactSerializer;

/**
 * Makes {@link NameFeatures} when OpenNLP opens a model; the model file holds the lexicons, its
 * descriptor of features names the groups that the model was trained without.
 */
public final class NameFeaturesFactory extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {
  /** Name of the lexicons inside the model file. */
  public static final String LEXICON = "names.lexicon";

  private static final String WITHOUT = "without";

  /** The descriptor of all features but some, as a model file keeps it. */
  public static String descriptor(Set<FeatureGroup> without) {
    StringBuilder groups = new StringBuilder();
    for (FeatureGroup group : FeatureGroup.values()) {
      if (without.contains(group)) {
        groups.append(groups.isEmpty() ? "" : " ").append(group);
      }
    }
    String option = groups.isEmpty() ? "" : "<str name=\"" + WITHOUT + "\">" + groups + "</str>";
    return "<featureGenerators cache=\"false\" name=\"names\"><generator class=\""
        + NameFeaturesFactory.class.getName()
        + "\">"
        + option
        + "</generator></featureGenerators>";
  }

  @Override
  public AdaptiveFeatureGenerator create() throws InvalidFormatException {
    if (resourceManager == null) {
      return new NameFeatures(new FeatureSet(Lexicon.empty(), without()));
    }
    if (resourceManager.getResource(LEXICON) instanceof Lexicon lexicon) {
      return new NameFeatures(new FeatureSet(lexicon, without()));
    }
    throw new InvalidFormatException("the model holds no " + LEXICON + "; train it again");
  }

  private Set<FeatureGroup> without() throws InvalidFormatException {
    Set<FeatureGroup> groups = EnumSet.noneOf(FeatureGroup.class);
    for (String name : getStr(WITHOUT, "").split(" ")) {
      try {
        if (!name.isEmpty()) {
          groups.add(FeatureGroup.valueOf(name));
        }
      } catch (IllegalArgumentException e) {
        throw new InvalidFormatException("the model knows features of another kind: " + name, e);
      }
    }
    return groups;
  }

  @Override
  public Map<String, ArtifactSerializer<?>> getArtifactSerializerMapping() {
    return Map.of("lexicon", new LexiconSerializer());
  }
}
