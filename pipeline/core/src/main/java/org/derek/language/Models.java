package org.derek.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The folder of models and language data: one folder a language, named by its ISO 639-1 code and
 * recognized by its {@code language.properties}, beside files that serve all languages.
 *
 * <p>Immutable and safe to share; nothing is cached here, each stage loads its own files once.
 */
public final class Models {
  private static final String MARKER = "language.properties";

  private final Path root;

  private Models(Path root) {
    this.root = root;
  }

  /**
   * The models in {@code root}.
   *
   * @throws IllegalArgumentException if there is no such folder
   */
  public static Models at(Path root) {
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException(
          "no models folder at " + root + "; set -Dderek.models or DEREK_MODELS to the folder");
    }
    return new Models(root);
  }

  /** The models that system property {@code derek.models} or variable DEREK_MODELS names. */
  public static Models standard() {
    return at(
        Path.of(
            Optional.ofNullable(System.getProperty("derek.models"))
                .or(() -> Optional.ofNullable(System.getenv("DEREK_MODELS")))
                .orElse("models")));
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /** Codes of the languages that have a folder, sorted. */
  public List<String> languages() {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(MARKER)))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot list " + root, e);
    }
  }

  /** Where file {@code name} of {@code language} lies, whether it exists or not. */
  public Path file(String language, String name) {
    return root.resolve(language).resolve(name);
  }

  /**
   * ISO 15924 code of the script that {@code language} is written in, as its {@code
   * language.properties} says.
   *
   * @throws IOException if the file can't be read or names no script
   */
  public String script(String language) throws IOException {
    String script = properties(language).getProperty("script");
    if (script == null) {
      throw new IOException(file(language, MARKER) + ": add a line such as script=Latn");
    }
    return script;
  }

  /**
   * ISO 3166-1 alpha-2 code of the state that nearly all reports in {@code language} are at home
   * in, where its {@code language.properties} names one.
   *
   * @throws UncheckedIOException if the file can't be read
   */
  public Optional<String> home(String language) {
    try {
      return Optional.ofNullable(properties(language).getProperty("home"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Properties properties(String language) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file(language, MARKER), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  /**
   * The lines of a data file, in order, without comments ({@code #} at the start of a line) and
   * blank lines. UTF-8.
   */
  public List<String> lines(String language, String name) throws IOException {
    try (Stream<String> lines = Files.lines(file(language, name), StandardCharsets.UTF_8)) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }

  /** Opens a model file of {@code language}. */
  public InputStream open(String language, String name) throws IOException {
    return Files.newInputStream(file(language, name));
  }

  /**
   * SHA-256 over names and contents of all model and data files: changes when anything that makes
   * records changes.
   */
  public String fingerprint() throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.toString().endsWith(".md")) {
          digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
