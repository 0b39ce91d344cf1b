package org.derek.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.index.FileState;
import org.derek.index.ReportIndex;
import org.derek.index.Samples;
import org.derek.language.Models;
import org.derek.report.EventType;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportSearchTest {
  private static final Models MODELS = Models.standard();
  private static final String BAIMENOV = "person/alikhan-baimenov";
  private static final String TRAN = "person/tran-thi-hanh";

  @TempDir static Path folder;
  private ReportSearch search;

  @BeforeAll
  void index() throws IOException {
    try (ReportIndex index = ReportIndex.open(folder, MODELS)) {
      for (Report report : reports()) {
        index.begin(report.source().path());
        index.add(report);
        index.end(new FileState(report.source().path(), 1, 1));
      }
      index.begin("zz-copy.txt");
      index.add(
          reports()
              .get(0)
              .withSource(
                  new org.derek.report.Source("zz-copy.txt", "text/plain", Optional.empty(), 5)));
      index.end(new FileState("zz-copy.txt", 1, 1));
    }
    search = ReportSearch.open(folder, MODELS);
  }

  @AfterAll
  void close() throws IOException {
    search.close();
  }

  private static List<Report> reports() {
    Report meeting =
        Samples.report(
            "ru1",
            "a/встреча.txt",
            "ru",
            "Хаб развивает сотрудничество",
            "В Астане Алихан Байменов обсудил с послом Китая новый проект. Переговоры шли долго. "
                + "Ещё одна тема — ёлки во дворе «Хаба госслужбы».");
    meeting = Samples.published(meeting, "2024-03-12");
    meeting =
        Samples.mention(
            meeting, MentionType.PERSON, "Алихан Байменов", "Алихан Байменов", BAIMENOV);
    meeting = Samples.mention(meeting, MentionType.COUNTRY, "Китая", "CN", "country/CN");
    meeting =
        Samples.event(
            meeting, EventType.MEETING, "обсудил", "2024-03-11", "2024-03-11", "KZ", BAIMENOV);
    meeting =
        Samples.event(meeting, EventType.AGREEMENT, "проект", "2025", "2025", "CN", "person/x");
    Report city =
        Samples.report(
            "ru2",
            "b/город.txt",
            "ru",
            "Новости города",
            "Жители Алматы посадили деревья. Хаб откроют для всех, кто работает на госслужбе.");
    city = Samples.published(city, "2024-05-01");
    Report kazakh =
        Samples.report(
            "kk1",
            "c/қазақ.txt",
            "kk",
            "Елордада конференция өтті",
            "Конференцияға Алихан Байменовтың өзі қатысты. Елдің қалаларында жобалар басталды.");
    kazakh =
        Samples.mention(
            kazakh, MentionType.PERSON, "Алихан Байменовтың", "Алихан Байменов", BAIMENOV);
    kazakh =
        Samples.event(
            kazakh,
            EventType.CONFERENCE,
            "Конференцияға",
            "2024-10-27",
            "2024-10-29",
            "KZ",
            BAIMENOV);
    Report hanoi =
        Samples.report(
            "vi1",
            "d/vi.txt",
            "vi",
            "Hội nghị tại Hà Nội",
            "Bà Trần Thị Hạnh phát biểu tại Hà Nội về hòa bình. Đặng Văn An tham dự.");
    hanoi = Samples.published(hanoi, "2024-10-30");
    hanoi = Samples.mention(hanoi, MentionType.PERSON, "Trần Thị Hạnh", "Trần Thị Hạnh", TRAN);
    hanoi = Samples.event(hanoi, EventType.MEETING, "phát biểu", null, null, "VN", TRAN);
    Report bare =
        Samples.report(
            "vi2", "d/vi2.txt", "vi", "Ha Noi", "Ha Noi la thu do, khong viet dau trong bai nay.");
    Report other = Samples.report("vi3", "d/vi3.txt", "vi", "Hạ", "Hạ nơi đây, chưa hề có.");
    return List.of(meeting, city, kazakh, hanoi, bare, other);
  }

  private List<String> find(String query) throws IOException {
    return find(SearchRequest.of(query));
  }

  private List<String> find(SearchRequest request) throws IOException {
    return search.search(request).hits().stream().map(hit -> hit.report().id()).toList();
  }

  @Test
  void allWordsAreRequiredInAnyForm() throws IOException {
    assertThat(find("астана проекты")).containsExactly("ru1");
    assertThat(find("астана деревья")).isEmpty();
    assertThat(find("лес OR переговорами")).containsExactly("ru1");
    assertThat(find("деревья OR переговорами")).containsExactlyInAnyOrder("ru1", "ru2");
    assertThat(find("хаб -алматы")).containsExactly("ru1");
    assertThat(find("ел қала")).containsExactly("kk1");
  }

  @Test
  void whatOneLanguageDisregardsIsNotRequiredInIt() throws IOException {
    assertThat(find("переговоры в Астане")).containsExactly("ru1");
    assertThat(find("в")).isEmpty();
  }

  @Test
  void phrasesKeepTheirOrderUnderAnyQuotationMarks() throws IOException {
    assertThat(find("\"хаб госслужбы\"")).containsExactly("ru1");
    assertThat(find("«хаб госслужбы»")).containsExactly("ru1");
    assertThat(find("„госслужба хаб“")).isEmpty();
    assertThat(find("хаб госслужбы")).containsExactly("ru1", "ru2");
  }

  @Test
  void yoIsYe() throws IOException {
    assertThat(find("елка")).containsExactly("ru1");
    assertThat(find("ЁЛКА")).containsExactly("ru1");
  }

  @Test
  void vietnameseIsFoundWithoutDiacriticsAndExactWordsComeFirst() throws IOException {
    assertThat(find("ha noi")).containsExactlyInAnyOrder("vi1", "vi2", "vi3").startsWith("vi2");
    assertThat(find("Hà Nội")).containsExactly("vi1", "vi2");
    assertThat(find("dang")).containsExactly("vi1");
    assertThat(find("đáng")).isEmpty();
    assertThat(find("\"tran thi Hạnh\"")).containsExactly("vi1");
    assertThat(find("hoà bình")).containsExactly("vi1");
  }

  @Test
  void titlesAreSearchedAndCountMore() throws IOException {
    assertThat(find("title:сотрудничество")).containsExactly("ru1");
    assertThat(find("title:переговоры")).isEmpty();
    assertThat(find("хаб")).containsExactly("ru1", "ru2");
  }

  @Test
  void beginningsOfWordsAreFound() throws IOException {
    assertThat(find("перего*")).containsExactly("ru1");
    assertThat(find("ЁЛК*")).containsExactly("ru1");
  }

  @Test
  void personsAreFoundByIdOrByANameInAnyLanguage() throws IOException {
    assertThat(find("person:" + BAIMENOV)).containsExactlyInAnyOrder("ru1", "kk1");
    assertThat(find("person:Байменов")).containsExactlyInAnyOrder("ru1", "kk1");
    assertThat(find("person:\"алихана байменовым\"")).containsExactlyInAnyOrder("ru1", "kk1");
    assertThat(find("person:hanh")).containsExactly("vi1");
    assertThat(find("person:Байменов,hanh")).hasSize(3);
    assertThat(find("person:Иванов")).isEmpty();
    assertThat(find("org:Байменов")).isEmpty();
  }

  @Test
  void countriesAreFoundByCodeOrName() throws IOException {
    for (String name : List.of("CN", "cn", "Китай", "Китае", "Қытай", "\"Trung Quốc\"", "China")) {
      assertThat(find("country:" + name)).as(name).containsExactly("ru1");
    }
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> find("country:Нарния"))
        .withMessageContaining("country:KZ");
  }

  @Test
  void conditionsHoldOfOneEvent() throws IOException {
    assertThat(find("type:MEETING person:Байменов country:KZ date:2024-03")).containsExactly("ru1");
    assertThat(find("type:MEETING country:CN")).isEmpty();
    assertThat(find("type:AGREEMENT person:Байменов")).isEmpty();
    assertThat(find("type:AGREEMENT date:2024")).isEmpty();
    assertThat(find("type:AGREEMENT date:2025-07-01")).containsExactly("ru1");
    assertThat(find("type:MEETING,CONFERENCE person:Байменов")).hasSize(2);
    assertThat(find("type:MEETING type:CONFERENCE")).isEmpty();
    assertThat(
            find(
                Asked.with(
                    "",
                    asked -> {
                      asked.type = Optional.of(EventType.CONFERENCE);
                      asked.person = Optional.of("Байменов");
                    })))
        .containsExactly("kk1");
    assertThat(find(Asked.with("country:CN", asked -> asked.type = Optional.of(EventType.MEETING))))
        .isEmpty();
  }

  @Test
  void datesAreThoseOfPublicationOrOfEvents() throws IOException {
    assertThat(find("date:2024-05")).containsExactly("ru2");
    assertThat(find("date:2024-10-28")).containsExactly("kk1");
    assertThat(find("date:2024-10")).containsExactlyInAnyOrder("kk1", "vi1");
    assertThat(find("date:2024-04..2024-06")).containsExactly("ru2");
    assertThat(find("date:..11.03.2024")).containsExactly("ru1");
    assertThat(find("date:2025..")).containsExactly("ru1");
    assertThat(
            find(
                Asked.with(
                    "",
                    asked -> {
                      asked.from = Optional.of(LocalDate.of(2024, 5, 1));
                      asked.to = Optional.of(LocalDate.of(2024, 5, 1));
                    })))
        .containsExactly("ru2");
    // an event without a date is on the day of publication
    assertThat(find("type:MEETING date:2024-10-30")).containsExactly("vi1");
  }

  @Test
  void languageAndPathNarrow() throws IOException {
    assertThat(find("lang:vi ha noi")).hasSize(3);
    assertThat(find("lang:kk,ru хаб")).hasSize(2);
    assertThat(find("path:b/город.txt")).containsExactly("ru2");
    assertThat(find(Asked.with("хаб", asked -> asked.language = Optional.of("vi")))).isEmpty();
  }

  @Test
  void fieldsUnderOrAndMinusAreAboutTheReport() throws IOException {
    assertThat(find("(type:AGREEMENT OR type:CONFERENCE) person:Байменов")).hasSize(2);
    assertThat(find("хаб -type:MEETING")).containsExactly("ru2");
    assertThat(find("-lang:vi -хаб")).containsExactly("kk1");
  }

  @Test
  void facetsCountReportsOfAllPages() throws IOException {
    SearchPage page = search.search(Asked.with("", asked -> asked.page(0, 2)));
    assertThat(page.total()).isEqualTo(6);
    assertThat(page.hits()).hasSize(2);
    assertThat(page.facets().get(Facet.LANGUAGE))
        .containsExactly(
            new FacetCount("vi", "vi", 3),
            new FacetCount("ru", "ru", 2),
            new FacetCount("kk", "kk", 1));
    assertThat(page.facets().get(Facet.PERSON))
        .containsExactly(
            new FacetCount(BAIMENOV, "Алихан Байменов", 2),
            new FacetCount(TRAN, "Trần Thị Hạnh", 1));
    assertThat(page.facets().get(Facet.TYPE)).contains(new FacetCount("MEETING", "MEETING", 2));
    assertThat(page.facets().get(Facet.COUNTRY)).contains(new FacetCount("KZ", "KZ", 2));
    assertThat(page.facets().get(Facet.MONTH)).contains(new FacetCount("2024-05", "2024-05", 1));
  }

  @Test
  void pagesFollowOneAnotherInTheOrderAskedFor() throws IOException {
    assertThat(find(sorted(Sort.NEWEST, 0, 10)))
        .containsExactly("vi1", "ru2", "ru1", "kk1", "vi2", "vi3");
    assertThat(find(sorted(Sort.NEWEST, 1, 2))).containsExactly("ru2", "ru1");
    assertThat(find(sorted(Sort.NEWEST, 50, 10))).isEmpty();
    assertThat(find(sorted(Sort.OLDEST, 0, 10))).startsWith("ru1", "ru2", "vi1");
    assertThat(search.search(sorted(Sort.NEWEST, 0, 0)).total()).isEqualTo(6);
  }

  private static SearchRequest sorted(Sort order, int skip, int most) {
    return Asked.with(
        "",
        asked -> {
          asked.sort = order;
          asked.page(skip, most);
        });
  }

  @Test
  void snippetsMarkStemsAndBareFormsInTheText() throws IOException {
    assertThat(marked("проектов")).containsExactly("проект");
    assertThat(marked("жоба қаласы")).containsExactly("қалаларында жобалар");
    assertThat(marked("lang:vi hanh")).containsExactly("Hạnh");
    assertThat(marked("\"хаб госслужбы\"")).containsExactly("Хаба госслужбы");
  }

  private List<String> marked(String query) throws IOException {
    Hit hit = search.search(SearchRequest.of(query)).hits().get(0);
    return hit.snippets().stream()
        .peek(
            snippet -> assertThat(snippet.text()).isEqualTo(snippet.span().of(hit.report().text())))
        .flatMap(snippet -> snippet.highlights().stream().map(mark -> mark.of(snippet.text())))
        .toList();
  }

  @Test
  void titlesAreMarkedAndResultsWithoutWordsShowTheirEvidence() throws IOException {
    Hit hit = search.search(SearchRequest.of("сотрудничества")).hits().get(0);
    assertThat(hit.titleHighlights()).hasSize(1);
    assertThat(hit.titleHighlights().get(0).of(hit.report().title())).isEqualTo("сотрудничество");
    assertThat(hit.snippets().get(0).text()).startsWith("В Астане");
    assertThat(marked("type:AGREEMENT")).containsExactly("проект");
    assertThat(marked("person:Байменов lang:ru")).containsExactly("Алихан Байменов");
  }

  @Test
  void everyPathOfAReportIsTold() throws IOException {
    Hit hit = search.search(SearchRequest.of("астана")).hits().get(0);
    assertThat(hit.paths()).containsExactly("a/встреча.txt", "zz-copy.txt");
    assertThat(search.report("ru1").orElseThrow().paths()).hasSize(2);
    assertThat(search.report("nobody")).isEmpty();
  }

  @Test
  void reportsStreamByPath() throws IOException {
    try (Stream<Report> all = search.all(Optional.of("lang:ru,kk"))) {
      assertThat(all.map(Report::id)).containsExactly("ru1", "ru2", "kk1");
    }
  }

  @Test
  void entitiesAreSummedUpOverTheReportsAskedFor() throws IOException {
    try (Stream<EntitySummary> all = search.entities(Optional.empty())) {
      assertThat(all)
          .containsExactly(
              new EntitySummary(
                  "country/CN",
                  MentionType.COUNTRY,
                  "CN",
                  List.of("Китая"),
                  1,
                  1,
                  Optional.of(LocalDate.of(2024, 3, 12)),
                  Optional.of(LocalDate.of(2024, 3, 12))),
              new EntitySummary(
                  BAIMENOV,
                  MentionType.PERSON,
                  "Алихан Байменов",
                  List.of("Алихан Байменовтың"),
                  2,
                  2,
                  Optional.of(LocalDate.of(2024, 3, 12)),
                  Optional.of(LocalDate.of(2024, 3, 12))),
              new EntitySummary(
                  TRAN,
                  MentionType.PERSON,
                  "Trần Thị Hạnh",
                  List.of(),
                  1,
                  1,
                  Optional.of(LocalDate.of(2024, 10, 30)),
                  Optional.of(LocalDate.of(2024, 10, 30))));
    }
    try (Stream<EntitySummary> kazakh = search.entities(Optional.of("lang:kk"))) {
      assertThat(kazakh.map(EntitySummary::mentions)).containsExactly(1L);
    }
  }

  @Test
  void aPastedPageIsNoQuery() {
    for (String query : List.of("а".repeat(20_000), "слово ".repeat(300))) {
      assertThatExceptionOfType(QueryException.class)
          .isThrownBy(() -> find(query))
          .withMessageContaining("search for");
    }
  }

  @Test
  void whatCanMeanNothingIsToldWithItsRemedy() {
    for (String query :
        List.of("date:вчера", "date:2024-13", "date:..", "type:ВСТРЕЧА", "date:2024..2023")) {
      assertThatExceptionOfType(QueryException.class)
          .as(query)
          .isThrownBy(() -> find(query))
          .satisfies(e -> assertThat(e.getMessage()).hasSizeGreaterThan(20));
    }
  }
}
