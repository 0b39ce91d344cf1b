package org.derek.tag;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import opennlp.tools.util.ext.ExtensionLoader;
import org.derek.language.Rows;
import org.derek.report.MentionType;
import org.derek.tag.features.DocumentView;
import org.derek.tag.features.FeatureSet;
import org.derek.tag.features.HashedFeatures;
import org.derek.tag.features.Lexicon;
import org.derek.tag.features.NameFeatures;
import org.derek.tag.features.NameFeaturesFactory;
import org.derek.tag.features.SentenceView;
import org.derek.tag.features.SourceFeatures;

/**
 * The name model of one language, out of an OpenNLP {@code TokenNameFinderModel} file.
 *
 * <p>Runs the same features and weights as OpenNLP's {@code NameFinderME} on that file, with three
 * differences: the features also see the document, no feature becomes a string, and confidences are
 * calibrated. Immutable and safe to share.
 */
public final class NameModel {
  /** Name of the model file in a language's folder. */
  public static final String FILE = "names.bin";

  private static final String SOURCES = "Sources";
  private static final String CALIBRATION = "Calibration";

  static {
    ExtensionLoader.registerAllowedPackage("org.derek.");
  }

  private final Crf crf;
  private final FeatureSet features;
  private final FeatureSet caseless;
  private final Set<String> sources;
  private final Calibration calibration;
  private final BilouCodec codec = new BilouCodec();

  /**
   * A model of these parts.
   *
   * @param features what it sees
   * @param sources collections whose own conventions the model can follow
   * @param calibration how sure its names are
   */
  public NameModel(Crf crf, FeatureSet features, Set<String> sources, Calibration calibration) {
    this.crf = crf;
    this.features = features;
    this.caseless = features.caseless();
    this.sources = Set.copyOf(sources);
    this.calibration = calibration;
  }

  /**
   * Tokens that the model takes for a name.
   *
   * @param type what it names
   * @param first its first token
   * @param end one past its last token
   * @param confidence probability that type and both ends are right, in [0, 1]
   */
  public record Name(MentionType type, int first, int end, double confidence) {}

  /**
   * Reads a model file.
   *
   * @throws IOException if it is not a name model of this project
   */
  public static NameModel read(InputStream in) throws IOException {
    TokenNameFinderModel model = new TokenNameFinderModel(new BufferedInputStream(in, 1 << 16));
    if (model.getNameFinderSequenceModel() instanceof Crf crf
        && model.getFactory().createFeatureGenerators() instanceof NameFeatures generator) {
      String sources = property(model, SOURCES);
      return new NameModel(
          crf,
          generator.features(),
          sources.isEmpty() ? Set.of() : Set.copyOf(Rows.split(sources, ' ')),
          calibration(property(model, CALIBRATION)));
    }
    throw new IOException("a name model of another kind; make it with `derek train`");
  }

  private static Calibration calibration(String line) throws IOException {
    try {
      return Calibration.parse(line);
    } catch (IllegalArgumentException e) {
      throw new IOException("a calibration of another form; make it with `derek train`", e);
    }
  }

  /** An entry of the file's manifest; files made before there was such an entry lack it. */
  private static String property(TokenNameFinderModel model, String name) {
    return Objects.requireNonNullElse(model.getManifestProperty(name), "");
  }

  /** The model as OpenNLP keeps it, ready to be written to a file. */
  public TokenNameFinderModel toOpenNlp(String language) {
    byte[] descriptor =
        NameFeaturesFactory.descriptor(features.without()).getBytes(StandardCharsets.UTF_8);
    Map<String, Object> resources = Map.of(NameFeaturesFactory.LEXICON, lexicon());
    return new TokenNameFinderModel(
        language,
        crf,
        descriptor,
        resources,
        Map.of(SOURCES, String.join(" ", new TreeSet<>(sources)), CALIBRATION, calibration.line()),
        codec,
        new TokenNameFinderFactory(descriptor, resources, codec));
  }

  /**
   * Writes the model to {@code file}.
   *
   * @throws IOException if it can't be written
   */
  public void write(String language, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      toOpenNlp(language).serialize(out);
    }
  }

  /** The lexicons that the model was trained with. */
  public Lexicon lexicon() {
    return features.lexicon();
  }

  /** What the model sees. */
  public FeatureSet features() {
    return features;
  }

  /** How sure its names are. */
  public Calibration calibration() {
    return calibration;
  }

  /** What the whole of a document, as sentences of tokens, shows. */
  public DocumentView document(List<String[]> sentences) {
    return features.document(sentences);
  }

  /** The same of a document whose capitals, or the lack of them, say nothing. */
  DocumentView caselessDocument(List<String[]> sentences) {
    return caseless.document(sentences);
  }

  /** Collections whose own conventions the model can follow. */
  public Set<String> sources() {
    return sources;
  }

  /** The names in one sentence by the guidelines, by position, without overlaps. */
  public List<Name> find(String[] tokens, DocumentView document) {
    return find(tokens, document, "");
  }

  /** The names in one sentence as {@code source} annotates; empty for the guidelines. */
  List<Name> find(String[] tokens, DocumentView document, String source) {
    FeatureSet seen = document.isCaseless() ? caseless : features;
    SentenceView view = seen.sentence(tokens, document);
    HashedFeatures sink = new HashedFeatures();
    List<long[]> hashes = new ArrayList<>(tokens.length);
    for (int i = 0; i < tokens.length; i++) {
      seen.write(view, i, sink);
      hashes.add(SourceFeatures.of(sink.take(), source));
    }
    Crf.Labelling labelling = crf.label(hashes);
    List<String> outcomes = Arrays.stream(labelling.labels()).mapToObj(crf::outcome).toList();
    List<Name> names = new ArrayList<>();
    for (Span span : codec.decode(outcomes)) {
      MentionType type = MentionType.valueOf(span.getType());
      double raw = Math.min(1, labelling.of(span.getStart(), span.getEnd()));
      double confidence = calibration.apply(type, raw, span.length());
      names.add(new Name(type, span.getStart(), span.getEnd(), confidence));
    }
    return names;
  }
}
