package org.derek.read.child;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.derek.report.Outcome.Category;
import org.derek.report.Publication;

/** What a child made of a document. */
public sealed interface ChildAnswer {
  /**
   * The document was read.
   *
   * @param mediaType what it turned out to be
   * @param title title by its properties; of a page, its headline
   * @param heading its first heading; empty if there is none
   * @param properties its other properties by name
   * @param charset charset, where the format has one
   * @param published day of publication, where the child looked for it
   * @param text its text
   */
  record Read(
      String mediaType,
      String title,
      String heading,
      Map<String, List<String>> properties,
      Optional<String> charset,
      Optional<Publication> published,
      String text)
      implements ChildAnswer {
    public Read {
      Objects.requireNonNull(mediaType, "mediaType");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(heading, "heading");
      properties = Map.copyOf(properties);
      Objects.requireNonNull(charset, "charset");
      Objects.requireNonNull(published, "published");
      Objects.requireNonNull(text, "text");
    }
  }

  /** The document can't be read. */
  record Refused(Category category, String detail) implements ChildAnswer {}
}
