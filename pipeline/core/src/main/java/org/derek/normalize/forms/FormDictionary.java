package org.derek.normalize.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * What the dictionary of all forms of a language's words says of verbs: which dictionary, and which
 * part of a tag means which tense, is data ({@code word-forms.tsv}, kinds {@code forms} and {@code
 * tense}). A language without the table knows no word. Immutable and safe to share.
 */
public final class FormDictionary {
  private static final String FILE = "word-forms.tsv";

  /** Dictionaries are big; those who ask for the same one share it. */
  private static final Map<String, Dictionary> READ = new ConcurrentHashMap<>();

  private final Optional<Dictionary> forms;
  private final Map<String, String> tenses;

  private FormDictionary(Optional<Dictionary> forms, Map<String, String> tenses) {
    this.forms = forms;
    this.tenses = Map.copyOf(tenses);
  }

  /** The dictionary of {@code language}. */
  public static FormDictionary load(Models models, String language) {
    Optional<Dictionary> forms = Optional.empty();
    Map<String, String> tenses = new HashMap<>();
    for (List<String> row : Rows.of(models, language, FILE, 2)) {
      if (row.get(0).equals("forms")) {
        forms = Optional.of(read(row.get(1)));
      } else if (row.get(0).equals("tense")) {
        tenses.put(row.get(1), row.get(2));
      }
    }
    return new FormDictionary(forms, tenses);
  }

  /** The dictionary that is this resource of the class path. */
  public static Dictionary read(String resource) {
    return READ.computeIfAbsent(resource, FormDictionary::open);
  }

  private static Dictionary open(String resource) {
    ClassLoader loader = FormDictionary.class.getClassLoader();
    String properties = resource.substring(0, resource.lastIndexOf('.')) + ".info";
    try (InputStream dictionary = loader.getResourceAsStream(resource);
        InputStream metadata = loader.getResourceAsStream(properties)) {
      if (dictionary == null || metadata == null) {
        throw new IOException("no dictionary " + resource + " on the class path");
      }
      return Dictionary.read(dictionary, metadata);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + e.getMessage(), e);
    }
  }

  /**
   * The tenses that a word in small letters can have, one a reading, by the names of the table; an
   * empty text for a reading that is no finite verb. No reading where it is in no dictionary.
   */
  public List<String> tenses(String word) {
    List<String> readings = new ArrayList<>();
    if (forms.isPresent() && !tenses.isEmpty()) {
      for (WordData data : new DictionaryLookup(forms.get()).lookup(word)) {
        readings.add(tense(Rows.split(String.valueOf(data.getTag()), ':')));
      }
    }
    return readings;
  }

  private String tense(List<String> tag) {
    String verb = tag.get(0);
    for (String part : tag) {
      String tense = tenses.get(verb + ":" + part);
      if (tense != null) {
        return tense;
      }
    }
    return "";
  }
}
