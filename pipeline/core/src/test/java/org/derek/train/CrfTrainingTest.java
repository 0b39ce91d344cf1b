package org.derek.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.derek.language.Models;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Span;
import org.derek.tag.Calibration;
import org.derek.tag.NameModel;
import org.derek.tag.features.DocumentView;
import org.derek.tag.features.FeatureGroup;
import org.junit.jupiter.api.Test;

final class CrfTrainingTest {
  private static final CrfTraining.Options OPTIONS =
      new CrfTraining.Options(20, 0.2, 0.01, 1, 0.001, 0, 0, 0, 17);
  private static final Set<MentionType> ALL = Set.of(MentionType.values());

  @Test
  void trainedModelFindsNamesOfItsExamplesAfterItIsSavedAndRead() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    train(persons()).toOpenNlp("ru").serialize(bytes);
    NameModel read = NameModel.read(new ByteArrayInputStream(bytes.toByteArray()));
    String[] tokens = {"Вчера", "приехал", "Туран", "Кобдин"};
    assertThat(read.find(tokens, DocumentView.none()))
        .extracting(NameModel.Name::type, NameModel.Name::first, NameModel.Name::end)
        .containsExactly(tuple(MentionType.PERSON, 2, 4));
  }

  @Test
  void trainedModelFindsNamesWithoutCapitals() throws Exception {
    NameModel model = train(persons());
    String[] tokens = {"вчера", "приехал", "туран", "кобдин"};
    assertThat(model.find(tokens, model.features().caseless().document(List.<String[]>of(tokens))))
        .extracting(NameModel.Name::type, NameModel.Name::first, NameModel.Name::end)
        .containsExactly(tuple(MentionType.PERSON, 2, 4));
  }

  @Test
  void documentThatAnnotatesNoTypeTeachesNothing() throws Exception {
    List<AnnotatedDocument> documents = new ArrayList<>(persons());
    documents.add(
        new AnnotatedDocument(
            "a",
            "ru",
            "",
            Optional.empty(),
            Set.of(),
            "Да.",
            List.of(),
            Optional.empty(),
            List.of(),
            List.of()));
    String[] tokens = {"Вчера", "приехал", "Туран", "Кобдин"};
    assertThat(train(documents).find(tokens, DocumentView.none())).hasSize(1);
  }

  @Test
  void wordsOfTypesThatAreNotAnnotatedAreNoCounterexamples() throws Exception {
    List<AnnotatedDocument> open = new ArrayList<>();
    List<AnnotatedDocument> closed = new ArrayList<>();
    AnnotatedDocument example =
        document("Вчера приехал Юкас домой.", "Юкас", MentionType.ORGANIZATION, ALL);
    open.add(example);
    closed.add(example);
    for (String day : List.of("Утром", "Днём", "Ночью", "Летом", "Зимой", "Осенью")) {
      String text = day + " приехал Юкас домой, а Марат Ивин ждал.";
      open.add(document(text, "Марат Ивин", MentionType.PERSON, Set.of(MentionType.PERSON)));
      closed.add(document(text, "Марат Ивин", MentionType.PERSON, ALL));
    }
    String[] tokens = {"Вечером", "приехал", "Юкас", "домой"};
    assertThat(train(open).find(tokens, DocumentView.none()))
        .extracting(NameModel.Name::type)
        .containsExactly(MentionType.ORGANIZATION);
    assertThat(train(closed).find(tokens, DocumentView.none())).isEmpty();
  }

  @Test
  void modelKeepsHowSureItMayBeInItsFile() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NameModel model = train(persons());
    model.toOpenNlp("ru").serialize(bytes);
    NameModel read = NameModel.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(model.calibration().curves()).isNotEmpty();
    assertThat(read.calibration().line()).isEqualTo(model.calibration().line());
  }

  @Test
  void modelWithoutSomeFeaturesIsTheSameInOpenNlp() throws Exception {
    Set<FeatureGroup> without = Set.of(FeatureGroup.TRIGRAMS, FeatureGroup.LEXICONS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    train(persons(), new NameTraining.Settings(without, 5, Optional.of(Calibration.NONE)))
        .toOpenNlp("ru")
        .serialize(bytes);
    NameModel read = NameModel.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(read.features().without()).isEqualTo(without);
    assertThat(read.calibration()).isEqualTo(Calibration.NONE);
    NameFinderME stock =
        new NameFinderME(new TokenNameFinderModel(new ByteArrayInputStream(bytes.toByteArray())));
    String[] tokens = {"Вчера", "приехал", "Туран", "Кобдин"};
    assertThat(stock.find(tokens)).containsExactly(new opennlp.tools.util.Span(2, 4, "PERSON"));
    assertThat(read.find(tokens, DocumentView.none()))
        .extracting(NameModel.Name::type, NameModel.Name::first, NameModel.Name::end)
        .containsExactly(tuple(MentionType.PERSON, 2, 4));
  }

  private static List<AnnotatedDocument> persons() {
    List<AnnotatedDocument> documents = new ArrayList<>();
    for (String name :
        List.of("Ерден Саматов", "Туран Кобдин", "Марат Ивин", "Олжас Турин", "Ерлан Кобин")) {
      documents.add(document("Вчера приехал " + name + " домой.", name, MentionType.PERSON, ALL));
    }
    return documents;
  }

  private static AnnotatedDocument document(
      String text, String name, MentionType type, Set<MentionType> types) {
    int start = text.indexOf(name);
    Mention mention = Mention.of(type, new Span(start, start + name.length()), text, 1);
    return new AnnotatedDocument(
        text,
        "ru",
        "",
        Optional.empty(),
        types,
        text,
        List.of(mention),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static NameModel train(List<AnnotatedDocument> documents) throws Exception {
    return train(documents, NameTraining.Settings.STANDARD);
  }

  private static NameModel train(List<AnnotatedDocument> documents, NameTraining.Settings settings)
      throws Exception {
    return new StagedTraining("ru", documents, Models.standard(), settings, OPTIONS, line -> {})
        .train();
  }
}
