/**
 * What the name model sees of a token: its form, its neighbours, the lexicons that know it and the
 * rest of the document. One concept a file; a new feature is a new {@link
 * org.derek.tag.features.TokenFeatures} in a {@link org.derek.tag.features.FeatureGroup}.
 *
 * <p>Nothing here knows a label or a language: lexicons and endings come with the model.
 */
package org.derek.tag.features;
