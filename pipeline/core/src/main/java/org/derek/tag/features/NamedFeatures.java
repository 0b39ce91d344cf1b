package org.derek.tag.features;

import java.util.List;

/** Writes features as strings {@code name=first|second}, the form that OpenNLP passes on. */
record NamedFeatures(List<String> features) implements FeatureSink {
  @Override
  public void add(String name, CharSequence value) {
    features.add(name + "=" + value);
  }

  @Override
  public void add(String name, CharSequence first, CharSequence second) {
    features.add(name + "=" + first + "|" + second);
  }

  @Override
  public void add(String name, CharSequence first, CharSequence second, CharSequence third) {
    features.add(name + "=" + first + "|" + second + "|" + third);
  }
}
