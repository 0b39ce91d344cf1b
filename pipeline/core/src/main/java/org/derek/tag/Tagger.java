package org.derek.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.derek.language.Models;
import org.derek.report.Mention;
import org.derek.report.Span;
import org.derek.segment.Segmentation;
import org.derek.segment.Sentence;
import org.derek.segment.Token;

/**
 * Finds the mentions of persons, organizations, dates and countries in a text.
 *
 * <p>Each sentence goes to the model of its language; a language's files are read when the first
 * text asks for them, or by {@link #load()}. Safe to share between threads.
 */
public final class Tagger {
  private final Models models;
  private final String source;
  private final Map<String, LanguageTagger> loaded;

  /** A tagger of the languages in {@code models}, by the guidelines. */
  public Tagger(Models models) {
    this(models, "", new ConcurrentHashMap<>());
  }

  private Tagger(Models models, String source, Map<String, LanguageTagger> loaded) {
    this.models = models;
    this.source = source;
    this.loaded = loaded;
  }

  /**
   * A tagger with the same models that marks as the annotators of a collection did.
   *
   * @param collection its name, for example {@code nerel}; empty for the guidelines
   */
  public Tagger following(String collection) {
    return new Tagger(models, collection, loaded);
  }

  /**
   * Collections that the model of {@code language} can follow.
   *
   * @throws UncheckedIOException if the model can't be read
   */
  public Set<String> sources(String language) {
    return finders(language).model().sources();
  }

  /**
   * Reads the files of every language now, in parallel.
   *
   * @throws UncheckedIOException if a model can't be read
   */
  public Tagger load() {
    models.languages().parallelStream()
        .filter(language -> Files.exists(models.file(language, NameModel.FILE)))
        .forEach(this::finders);
    return this;
  }

  /**
   * The mentions in {@code text}, by position, without overlaps, on borders of tokens.
   *
   * @param text the report's text
   * @param segmentation its sentences
   * @throws UncheckedIOException if the model of a sentence's language can't be read
   */
  public List<Mention> tag(String text, Segmentation segmentation) {
    List<Mention> mentions = new ArrayList<>();
    List<String> languages =
        segmentation.sentences().stream().map(Sentence::language).distinct().toList();
    for (String language : languages) {
      tag(text, language, segmentation, mentions);
    }
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    return mentions;
  }

  private void tag(
      String text, String language, Segmentation segmentation, List<Mention> mentions) {
    List<Sentence> sentences =
        segmentation.sentences().stream().filter(s -> s.language().equals(language)).toList();
    List<String[]> words =
        sentences.stream()
            .map(sentence -> sentence.tokens().stream().map(Token::text).toArray(String[]::new))
            .toList();
    LanguageTagger finders = finders(language);
    List<List<NameModel.Name>> found = finders.find(words, source);
    for (int s = 0; s < words.size(); s++) {
      List<Token> tokens = sentences.get(s).tokens();
      List<NameModel.Name> names = found.get(s);
      for (int n = 0; n < names.size(); n++) {
        int limit = n + 1 < names.size() ? names.get(n + 1).first() : tokens.size();
        NameModel.Name name =
            source.isEmpty()
                ? CaseEndings.adjust(names.get(n), tokens, limit, finders.model().lexicon())
                : names.get(n);
        Span span =
            new Span(
                tokens.get(name.first()).span().start(), tokens.get(name.end() - 1).span().end());
        mentions.add(Mention.of(name.type(), span, text, name.confidence()));
      }
    }
  }

  private LanguageTagger finders(String language) {
    return loaded.computeIfAbsent(
        language,
        code -> {
          try {
            return LanguageTagger.read(models, code);
          } catch (IOException e) {
            throw new UncheckedIOException(
                "cannot read "
                    + models.file(code, NameModel.FILE)
                    + "; make it with `derek train "
                    + code
                    + "`",
                e);
          }
        });
  }
}
