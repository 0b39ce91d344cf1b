package org.derek.tag;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.derek.language.Models;
import org.derek.tag.features.DocumentView;
import org.derek.tag.features.Lexicon;

/**
 * The finders of one language and how their findings are merged. Immutable and safe to share.
 *
 * @param model the statistical finder
 * @param patterns the patterns of the language
 * @param borders how organizations' borders are put right
 */
record LanguageTagger(NameModel model, PatternFinder patterns, NameBorders borders) {
  /**
   * A name that the model holds for less likely than this gives way to a pattern. Chosen on
   * training documents that the model had not seen.
   */
  private static final double DOUBTFUL = 0.6;

  /**
   * Reads the files of {@code language}.
   *
   * @throws IOException if one can't be read
   */
  static LanguageTagger read(Models models, String language) throws IOException {
    NameModel model;
    try (InputStream in = models.open(language, NameModel.FILE)) {
      model = NameModel.read(in);
    }
    return of(models, language, model);
  }

  /**
   * The finders of {@code language} around a given model.
   *
   * @throws IOException if a file can't be read
   */
  static LanguageTagger of(Models models, String language, NameModel model) throws IOException {
    return new LanguageTagger(
        model,
        PatternFinder.read(models, language),
        NameBorders.read(models, language, model.lexicon()));
  }

  /**
   * The names in each sentence of a document, by position, without overlaps.
   *
   * @param source the collection whose conventions to follow: no pattern and no rule on borders
   *     speaks then; empty for the guidelines
   */
  List<List<NameModel.Name>> find(List<String[]> sentences, String source) {
    if (Headline.isCaseless(sentences)) {
      List<String[]> lower = sentences.stream().map(Headline::lower).toList();
      DocumentView caseless = model.caselessDocument(lower);
      List<List<NameModel.Name>> found =
          lower.stream().map(tokens -> find(tokens, caseless, source)).toList();
      return Consistency.complete(lower, found, model.lexicon().caseless());
    }
    DocumentView document =
        model.document(sentences.stream().filter(tokens -> !Headline.isOne(tokens)).toList());
    DocumentView headlines =
        model.caselessDocument(
            sentences.stream().filter(Headline::isOne).map(Headline::lower).toList());
    List<List<NameModel.Name>> found = new ArrayList<>(sentences.size());
    for (String[] tokens : sentences) {
      found.add(
          Headline.isOne(tokens)
              ? find(Headline.lower(tokens), headlines, source)
              : find(tokens, document, source));
    }
    List<String[]> cased = Headline.recased(sentences, document, model.lexicon());
    return Consistency.complete(cased, found, model.lexicon());
  }

  private List<NameModel.Name> find(String[] tokens, DocumentView document, String source) {
    List<NameModel.Name> names = model.find(tokens, document, source);
    if (!source.isEmpty()) {
      return names;
    }
    Lexicon lexicon = model.lexicon();
    lexicon = document.isCaseless() ? lexicon.caseless() : lexicon;
    return borders.adjust(merge(names, patterns.find(tokens, lexicon)), tokens, lexicon);
  }

  /**
   * Both findings together. Of two that overlap the pattern's counts if it is surer than the model
   * and either the model is in doubt or the pattern's holds the model's within it. A name that lies
   * wholly in what a pattern says is none is dropped, and one that holds two of the patterns' of
   * its type, one of which parts what was glued.
   */
  static List<NameModel.Name> merge(List<NameModel.Name> names, PatternFinder.Findings patterns) {
    List<NameModel.Name> merged = new ArrayList<>(names);
    merged.removeIf(
        name -> IntStream.range(name.first(), name.end()).allMatch(t -> patterns.none()[t]));
    merged.removeIf(name -> isGlued(name, patterns));
    for (NameModel.Name pattern : patterns.names()) {
      List<NameModel.Name> rivals = merged.stream().filter(name -> overlap(name, pattern)).toList();
      boolean counts =
          !patterns.wider().contains(pattern)
              || rivals.stream().anyMatch(name -> isWithin(name, pattern));
      if (counts && rivals.stream().allMatch(name -> yields(name, pattern))) {
        merged.removeAll(rivals);
        merged.add(pattern);
      }
    }
    merged.sort((a, b) -> Integer.compare(a.first(), b.first()));
    return merged;
  }

  private static boolean yields(NameModel.Name name, NameModel.Name pattern) {
    return name.confidence() < pattern.confidence()
        && (name.confidence() < DOUBTFUL || isWithin(name, pattern));
  }

  /** Whether a name is a part, and not all, of another of its type. */
  private static boolean isWithin(NameModel.Name part, NameModel.Name whole) {
    return part.type() == whole.type()
        && whole.first() <= part.first()
        && part.end() <= whole.end()
        && part.end() - part.first() < whole.end() - whole.first();
  }

  private static boolean isGlued(NameModel.Name name, PatternFinder.Findings patterns) {
    return patterns.parting().stream().anyMatch(pattern -> isWithin(pattern, name))
        && patterns.names().stream().filter(pattern -> isWithin(pattern, name)).count() > 1;
  }

  private static boolean overlap(NameModel.Name a, NameModel.Name b) {
    return a.first() < b.end() && b.first() < a.end();
  }
}
