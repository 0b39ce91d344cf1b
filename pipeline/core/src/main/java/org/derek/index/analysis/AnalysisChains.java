package org.derek.index.analysis;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.derek.language.Models;

/**
 * The analysis chain of each language, for indexing and for queries.
 *
 * <p>A chain is a file {@code analysis.properties}: {@code tokenizer = NAME}, {@code charFilter.N =
 * NAME key=value …}, {@code filter.N = NAME key=value …}; components run by their number N. A key
 * that ends in {@code .index} or {@code .query} counts on that side only. Files that a component
 * names lie in the folder of the chain. A language without its own file takes the chain of the
 * models' root.
 *
 * <p>Immutable and safe to share.
 */
public final class AnalysisChains {
  /** Name of the chain for languages without one of their own. */
  public static final String NEUTRAL = "und";

  private static final String FILE = "analysis.properties";

  private final Map<String, Analyzer> indexing = new TreeMap<>();
  private final Map<String, Analyzer> querying = new TreeMap<>();

  private AnalysisChains() {}

  /**
   * Reads the chains of all languages.
   *
   * @throws IOException if a file is missing or wrong; the message names it
   */
  public static AnalysisChains load(Models models) throws IOException {
    AnalysisChains chains = new AnalysisChains();
    chains.add(NEUTRAL, models.root());
    for (String language : models.languages()) {
      Path folder = models.root().resolve(language);
      if (Files.exists(folder.resolve(FILE))) {
        chains.add(language, folder);
      }
    }
    return chains;
  }

  /** Names of the chains: language codes and {@link #NEUTRAL}, sorted. */
  public List<String> names() {
    return List.copyOf(indexing.keySet());
  }

  /** The chain that texts in {@code language} go through. */
  public String nameFor(String language) {
    return indexing.containsKey(language) ? language : NEUTRAL;
  }

  /** Analyzer of chain {@code name} for texts. */
  public Analyzer indexing(String name) {
    return indexing.get(name);
  }

  /** Analyzer of chain {@code name} for queries. */
  public Analyzer querying(String name) {
    return querying.get(name);
  }

  /** Analyzer for texts in fields named {@code <anything>.<chain>}. */
  public Analyzer byField() {
    return new ByField(indexing);
  }

  private void add(String name, Path folder) throws IOException {
    indexing.put(name, read(folder, ".index"));
    querying.put(name, read(folder, ".query"));
  }

  private static Analyzer read(Path folder, String side) throws IOException {
    Path file = folder.resolve(FILE);
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    try {
      CustomAnalyzer.Builder builder = CustomAnalyzer.builder(folder);
      for (Component each : components(properties, "charFilter", side)) {
        builder.addCharFilter(each.name, each.parameters);
      }
      Component tokenizer = Component.of(properties.getProperty("tokenizer", "standard"));
      builder.withTokenizer(tokenizer.name, tokenizer.parameters);
      for (Component each : components(properties, "filter", side)) {
        builder.addTokenFilter(each.name, each.parameters);
      }
      return builder.build();
    } catch (IllegalArgumentException | IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static Iterable<Component> components(Properties properties, String kind, String side) {
    Map<Integer, Component> ordered = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(kind + ".")) {
        String rest = key.substring(kind.length() + 1);
        int dot = rest.indexOf('.');
        String number = dot < 0 ? rest : rest.substring(0, dot);
        if (dot < 0 || rest.substring(dot).equals(side)) {
          ordered.put(Integer.valueOf(number), Component.of(properties.getProperty(key)));
        }
      }
    }
    return ordered.values();
  }

  /** A component's SPI name with its parameters. */
  private record Component(String name, Map<String, String> parameters) {
    static Component of(String line) {
      String[] parts = line.strip().split("\\s+", -1);
      Map<String, String> parameters = new LinkedHashMap<>();
      for (int i = 1; i < parts.length; i++) {
        int equals = parts[i].indexOf('=');
        if (equals < 0) {
          throw new IllegalArgumentException("\"" + parts[i] + "\" is not key=value in: " + line);
        }
        parameters.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
      }
      return new Component(parts[0], parameters);
    }
  }

  /** Chooses the chain by what follows the last dot of the field's name. */
  private static final class ByField extends DelegatingAnalyzerWrapper {
    private final Map<String, Analyzer> chains;

    ByField(Map<String, Analyzer> chains) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.chains = new HashMap<>(chains);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      Analyzer chain = chains.get(field.substring(field.lastIndexOf('.') + 1));
      return chain == null ? chains.get(NEUTRAL) : chain;
    }
  }
}
