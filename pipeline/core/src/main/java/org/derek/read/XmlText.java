package org.derek.read;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.derek.read.content.Refusal;
import org.derek.report.Outcome.Category;

/**
 * Reads the text of an XML document of unknown kind: one paragraph for each element that holds text
 * of its own. Document type declarations are skipped, entities never expanded or fetched.
 *
 * @param title the first element called a title or headline; empty if there is none
 * @param text the text
 */
record XmlText(String title, String text) {
  private static final Set<String> TITLES = Set.of("title", "headline", "hl1", "name");
  private static final Set<String> INLINE =
      Set.of("b", "i", "em", "strong", "a", "span", "emphasis", "sup", "sub", "u", "person", "org");
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

  /** A factory is not promised to be safe to share. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /**
   * Reads a document.
   *
   * @param maxChars length of text above which it is refused
   * @throws Refusal CORRUPT if it is not well-formed or uses entities of its own
   */
  static XmlText read(String document, long maxChars) throws Refusal {
    StringBuilder text = new StringBuilder();
    StringBuilder title = new StringBuilder();
    boolean inTitle = false;
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(document.strip()));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          text.append(xml.getText());
          if (text.length() > maxChars) {
            throw Refusal.overLimit("a text too long", maxChars, "--max-text-chars");
          }
          if (inTitle) {
            title.append(xml.getText());
          }
        } else if (event == XMLStreamConstants.START_ELEMENT
            || event == XMLStreamConstants.END_ELEMENT) {
          String name = xml.getLocalName().toLowerCase(Locale.ROOT);
          if (!INLINE.contains(name)) {
            paragraph(text);
          }
          inTitle =
              event == XMLStreamConstants.START_ELEMENT
                  && TITLES.contains(name)
                  && title.toString().isBlank();
        }
      }
    } catch (XMLStreamException e) {
      throw Refusal.of(Category.CORRUPT, "not well-formed XML: " + e.getMessage(), e);
    }
    return new XmlText(title.toString().replaceAll("\\s+", " ").strip(), text.toString().strip());
  }

  /** The charset that an XML declaration names. */
  static Optional<String> declaredCharset(byte[] document) {
    String start =
        new String(document, 0, Math.min(document.length, 200), StandardCharsets.ISO_8859_1);
    Matcher declared = ENCODING.matcher(start);
    return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
  }

  private static void paragraph(StringBuilder text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    text.setLength(end);
    if (end > 0) {
      text.append("\n\n");
    }
  }
}
