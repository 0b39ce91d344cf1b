package org.derek.index;

import java.util.List;
import org.apache.lucene.facet.FacetsConfig;

/** How facets are kept: counted from doc values, without terms of their own. */
public final class FacetDimensions {
  private FacetDimensions() {}

  /** The dimensions and which of them have several values a report. */
  public static FacetsConfig config() {
    FacetsConfig config = new FacetsConfig();
    for (String dimension : List.of(Fields.FACET_LANGUAGE, Fields.FACET_MONTH)) {
      config.setDrillDownTermsIndexing(dimension, FacetsConfig.DrillDownTermsIndexing.NONE);
    }
    for (String dimension :
        List.of(
            Fields.FACET_TYPE,
            Fields.FACET_COUNTRY,
            Fields.FACET_PERSON,
            Fields.FACET_ORGANIZATION)) {
      config.setMultiValued(dimension, true);
      config.setDrillDownTermsIndexing(dimension, FacetsConfig.DrillDownTermsIndexing.NONE);
    }
    return config;
  }
}
