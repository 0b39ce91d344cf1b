package org.derek.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.segment.Sentence;
import org.derek.segment.Token;
import org.derek.tag.NameModel;
import org.derek.tag.features.DocumentView;
import org.derek.tag.features.FeatureSet;
import org.derek.tag.features.HashedFeatures;
import org.derek.tag.features.SentenceView;
import org.derek.tag.features.SourceFeatures;

/**
 * Makes training samples of annotated documents: tokens take the labels of the mention they are in.
 */
final class NameSamples {
  private final List<String> outcomes;
  private final FeatureSet features;
  private final FeatureSet caseless;
  private final Conventions conventions;
  private final BilouCodec codec = new BilouCodec();
  private final HashedFeatures sink = new HashedFeatures();

  NameSamples(List<String> outcomes, FeatureSet features, Conventions conventions) {
    this.conventions = conventions;
    this.outcomes = outcomes;
    this.features = features;
    this.caseless = features.caseless();
  }

  /** The labels of all types. */
  static List<String> outcomes() {
    List<String> outcomes = new ArrayList<>();
    outcomes.add(BilouCodec.OTHER);
    for (MentionType type : MentionType.values()) {
      for (String part :
          List.of(BilouCodec.START, BilouCodec.CONTINUE, BilouCodec.LAST, BilouCodec.UNIT)) {
        outcomes.add(type.name() + "-" + part);
      }
    }
    return outcomes;
  }

  /** The samples of one document as it is annotated, a sentence each. */
  List<CrfTraining.Sample> of(AnnotatedDocument document, List<Sentence> sentences) {
    return of(document, sentences, document.mentions(), document.source(), Optional.empty());
  }

  /** The same for a document of another source, brought to the guidelines. */
  List<CrfTraining.Sample> ofGuidelines(
      AnnotatedDocument document, List<Sentence> sentences, BorderRevision revision) {
    List<Mention> mentions =
        document.mentions().stream().map(conventions::apply).flatMap(Optional::stream).toList();
    return of(document, sentences, mentions, "", Optional.of(revision));
  }

  private List<CrfTraining.Sample> of(
      AnnotatedDocument document,
      List<Sentence> sentences,
      List<Mention> mentions,
      String source,
      Optional<BorderRevision> revision) {
    List<List<Token>> parts = joined(sentences, mentions);
    List<String[]> words = words(parts);
    DocumentView view = features.document(words);
    List<CrfTraining.Sample> samples = new ArrayList<>();
    for (int s = 0; s < parts.size(); s++) {
      String[] tokens = words.get(s);
      long[] allowed = allowed(document, parts.get(s), mentions);
      revision.ifPresent(borders -> borders.revise(tokens, view, allowed));
      samples.add(new CrfTraining.Sample(hashes(tokens, view, source), allowed));
    }
    if (document.source().isEmpty()) {
      samples.addAll(caseless(words, samples));
    }
    return samples;
  }

  /** The samples of a document once more, as if it were written without regard for case. */
  private List<CrfTraining.Sample> caseless(
      List<String[]> words, List<CrfTraining.Sample> samples) {
    List<String[]> lower =
        words.stream()
            .map(
                tokens ->
                    Arrays.stream(tokens)
                        .map(token -> token.toLowerCase(Locale.ROOT))
                        .toArray(String[]::new))
            .toList();
    DocumentView view = caseless.document(lower);
    List<CrfTraining.Sample> copies = new ArrayList<>(samples.size());
    for (int s = 0; s < samples.size(); s++) {
      copies.add(
          new CrfTraining.Sample(hashes(lower.get(s), view, ""), samples.get(s).allowed(), true));
    }
    return copies;
  }

  /** A document as it is annotated, in the form that OpenNLP's own trainers take. */
  static List<NameSample> openNlp(AnnotatedDocument document, List<Sentence> sentences) {
    List<NameSample> samples = new ArrayList<>();
    for (List<Token> tokens : joined(sentences, document.mentions())) {
      String[] words = tokens.stream().map(Token::text).toArray(String[]::new);
      Span[] names = spans(tokens, document.mentions()).toArray(Span[]::new);
      samples.add(new NameSample(words, names, samples.isEmpty()));
    }
    return samples;
  }

  /** The names that {@code model} finds in a document by the guidelines, each right or wrong. */
  List<PlattScaling.Case> cases(
      AnnotatedDocument document, List<Sentence> sentences, NameModel model) {
    List<List<Token>> parts = joined(sentences, document.mentions());
    List<String[]> words = words(parts);
    DocumentView view = features.document(words);
    List<PlattScaling.Case> cases = new ArrayList<>();
    for (int s = 0; s < parts.size(); s++) {
      Set<Span> annotated = Set.copyOf(spans(parts.get(s), document.mentions()));
      for (NameModel.Name name : model.find(words.get(s), view)) {
        if (document.types().contains(name.type())) {
          Span span = new Span(name.first(), name.end(), name.type().name());
          cases.add(
              new PlattScaling.Case(
                  name.type(), name.confidence(), span.length(), annotated.contains(span)));
        }
      }
    }
    return cases;
  }

  private static List<String[]> words(List<List<Token>> parts) {
    return parts.stream()
        .map(tokens -> tokens.stream().map(Token::text).toArray(String[]::new))
        .toList();
  }

  /** Sentences as tokens, those joined that a mention crosses. */
  private static List<List<Token>> joined(List<Sentence> sentences, List<Mention> mentions) {
    List<List<Token>> parts = new ArrayList<>();
    int end = 0;
    for (Sentence sentence : sentences) {
      int border = end;
      boolean crossed =
          mentions.stream()
              .anyMatch(
                  mention ->
                      mention.span().start() < border
                          && mention.span().end() > sentence.span().start());
      if (crossed && !parts.isEmpty()) {
        parts.get(parts.size() - 1).addAll(sentence.tokens());
      } else {
        parts.add(new ArrayList<>(sentence.tokens()));
      }
      end = sentence.span().end();
    }
    return parts;
  }

  private long[][] hashes(String[] words, DocumentView document, String source) {
    FeatureSet seen = document.isCaseless() ? caseless : features;
    SentenceView sentence = seen.sentence(words, document);
    long[][] hashes = new long[words.length][];
    for (int i = 0; i < words.length; i++) {
      seen.write(sentence, i, sink);
      hashes[i] = SourceFeatures.of(sink.take(), source);
    }
    return hashes;
  }

  private static List<Span> spans(List<Token> tokens, List<Mention> mentions) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (Mention mention : mentions) {
      int first = from;
      while (first < tokens.size() && tokens.get(first).span().end() <= mention.span().start()) {
        first++;
      }
      int end = first;
      while (end < tokens.size() && tokens.get(end).span().start() < mention.span().end()) {
        end++;
      }
      if (end > first) {
        spans.add(new Span(first, end, mention.type().name()));
        from = end;
      }
    }
    return spans;
  }

  private long[] allowed(AnnotatedDocument document, List<Token> tokens, List<Mention> mentions) {
    String[] labels = codec.encode(spans(tokens, mentions).toArray(Span[]::new), tokens.size());
    long[] allowed = new long[labels.length];
    long unmarked = unmarked(document.types());
    for (int i = 0; i < labels.length; i++) {
      int label = outcomes.indexOf(labels[i]);
      allowed[i] = label == 0 ? unmarked : 1L << label;
    }
    return allowed;
  }

  /** What a token without a mark may be: nothing, or a part of a type that is not annotated. */
  private long unmarked(Set<MentionType> annotated) {
    Set<MentionType> open = EnumSet.allOf(MentionType.class);
    open.removeAll(annotated);
    long allowed = 1;
    for (int label = 1; label < outcomes.size(); label++) {
      String type = outcomes.get(label).split("-")[0];
      if (open.contains(MentionType.valueOf(type))) {
        allowed |= 1L << label;
      }
    }
    return allowed;
  }

  /** For each pair of labels whether the second may follow the first. */
  boolean[][] follows() {
    var validator = codec.createSequenceValidator();
    boolean[][] follows = new boolean[outcomes.size()][outcomes.size()];
    for (int i = 0; i < follows.length; i++) {
      for (int j = 0; j < follows.length; j++) {
        follows[i][j] =
            validator.validSequence(
                1, new String[2], new String[] {outcomes.get(i)}, outcomes.get(j));
      }
    }
    return follows;
  }

  /** For each label whether it may begin a sentence. */
  boolean[] begins() {
    var validator = codec.createSequenceValidator();
    boolean[] begins = new boolean[outcomes.size()];
    for (int j = 0; j < begins.length; j++) {
      begins[j] = validator.validSequence(0, new String[1], new String[0], outcomes.get(j));
    }
    return begins;
  }
}
