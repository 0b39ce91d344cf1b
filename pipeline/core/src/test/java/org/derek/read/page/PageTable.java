package org.derek.read.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.derek.read.charset.TextDecoder;
import org.xml.sax.SAXException;

/**
 * Scores the sample pages in the form of trafilatura's test (snippets that must be in, snippets
 * that must be out) for {@link PageReader}, readability4j alone and Tika's body handler.
 *
 * <pre>java -Dderek.models=models … org.derek.read.page.PageTable [-v]</pre>
 */
final class PageTable {
  private PageTable() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean verbose = Arrays.asList(arguments).contains("-v");
    List<Fixtures.Fixture> fixtures = Fixtures.all();
    Fixtures.Score[] scores = new Fixtures.Score[3];
    Arrays.fill(scores, Fixtures.Score.NONE);
    int titles = 0;
    int titled = 0;
    int dates = 0;
    for (Fixtures.Fixture fixture : fixtures) {
      Page page = fixture.read();
      scores[0] = scores[0].plus(Fixtures.Score.of(fixture, page.text()));
      scores[1] = scores[1].plus(Fixtures.Score.of(fixture, readability(fixture.bytes())));
      scores[2] = scores[2].plus(Fixtures.Score.of(fixture, tika(fixture.bytes())));
      boolean title = fixture.title().isEmpty() || fixture.title().get().equals(page.title());
      boolean date = fixture.date().equals(fixture.dateRead());
      titled += fixture.title().isPresent() ? 1 : 0;
      titles += fixture.title().isPresent() && title ? 1 : 0;
      dates += date ? 1 : 0;
      List<String> faults = Fixtures.faults(fixture, page.text());
      if (verbose && !(faults.isEmpty() && title && date)) {
        out.println(
            fixture.name()
                + (date ? "" : ": date " + fixture.dateRead())
                + (title ? "" : ": title " + page.title()));
        faults.forEach(fault -> out.println("    " + fault));
      }
    }
    String[] names = {"Derek", "readability4j", "Tika body"};
    out.printf(Locale.ROOT, "%-16s%6s%6s%6s%n", fixtures.size() + " pages", "P", "R", "F");
    for (int i = 0; i < names.length; i++) {
      out.printf(
          Locale.ROOT,
          "%-16s%6.3f%6.3f%6.3f%n",
          names[i],
          scores[i].precision(),
          scores[i].recall(),
          scores[i].f());
    }
    out.printf(
        Locale.ROOT, "titles %d of %d, dates %d of %d%n", titles, titled, dates, fixtures.size());
  }

  private static String readability(byte[] bytes) {
    String html = TextDecoder.load(Fixtures.MODELS).decode(bytes, Optional.empty()).text();
    String text = new Readability4JExtended("http://page.invalid/", html).parse().getTextContent();
    return text == null ? "" : text;
  }

  private static String tika(byte[] bytes) throws IOException {
    BodyContentHandler handler = new BodyContentHandler(-1);
    try {
      new JSoupParser()
          .parse(new ByteArrayInputStream(bytes), handler, new Metadata(), new ParseContext());
      return handler.toString();
    } catch (SAXException | TikaException e) {
      return "";
    }
  }
}
