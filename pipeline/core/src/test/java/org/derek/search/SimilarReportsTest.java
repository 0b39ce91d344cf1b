package org.derek.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.derek.index.FileState;
import org.derek.index.GroupCounts;
import org.derek.index.ReportIndex;
import org.derek.index.Samples;
import org.derek.language.Models;
import org.derek.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Near-duplicates fold behind the best result, and the index knows them however it was filled. */
final class SimilarReportsTest {
  private static final Models MODELS = Models.standard();
  private static final String TEXT =
      "Делегация Хаба прибыла в Ханой и провела переговоры с академией о подготовке кадров. Стороны"
          + " подписали меморандум и договорились о совместных курсах для служащих провинций. По"
          + " словам ректора, первые слушатели приедут в столицу уже осенью. Гости посетили также"
          + " музей и встретились со студентами.";
  private static final String OTHER =
      "Меморандум о поставках зерна подписан в порту. Элеватор примет первые вагоны до конца"
          + " месяца, сообщили в управлении дороги. Хранилище рассчитано на две тысячи тонн и"
          + " открыто после ремонта, который длился почти год.";

  @TempDir private Path folder;

  private final Report wire =
      Samples.published(
          Samples.report("b-wire", "wire.txt", "ru", "Меморандум в Ханое", TEXT), "2024-05-14");
  private final Report site =
      Samples.published(
          Samples.report("a-site", "site.txt", "ru", "Хаб в гостях", "АСТАНА. " + TEXT),
          "2024-05-15");
  private final Report undated =
      Samples.report("c-blog", "blog.txt", "ru", "Ханой", TEXT + " Читайте нас.");
  private final Report apart =
      Samples.published(Samples.report("d-grain", "grain.txt", "ru", "Зерно", OTHER), "2024-05-16");

  @Test
  void nearDuplicatesStandBehindTheBestOfThem() throws Exception {
    assertThat(fill(wire, site, undated, apart)).isEqualTo(new GroupCounts(1, 3));
    try (ReportSearch search = ReportSearch.open(folder, MODELS)) {
      SearchPage page = search.search(asked(true, 0, 10));
      assertThat(page.total()).isEqualTo(4);
      assertThat(page.folded()).isEqualTo(2);
      assertThat(ids(page)).containsExactly("d-grain", "a-site");
      Hit best = page.hits().get(1);
      assertThat(best.group()).contains("b-wire");
      assertThat(best.similarTotal()).isEqualTo(2);
      assertThat(best.similar()).extracting(Similar::id).containsExactly("b-wire", "c-blog");
      assertThat(page.hits().get(0).similar()).isEmpty();
      SearchPage each = search.search(asked(false, 0, 10));
      assertThat(ids(each)).containsExactly("d-grain", "a-site", "b-wire", "c-blog");
      assertThat(each.folded()).isZero();
      assertThat(each.facets()).isEqualTo(page.facets());
    }
  }

  @Test
  void pagesCountWhatIsShown() throws Exception {
    fill(wire, site, undated, apart);
    try (ReportSearch search = ReportSearch.open(folder, MODELS)) {
      assertThat(ids(search.search(asked(true, 0, 1)))).containsExactly("d-grain");
      assertThat(ids(search.search(asked(true, 1, 1)))).containsExactly("a-site");
      assertThat(ids(search.search(asked(true, 2, 1)))).isEmpty();
    }
  }

  @Test
  void aReportKnowsItsNearDuplicatesAndTheListTheirGroups() throws Exception {
    fill(undated, apart, site, wire);
    try (ReportSearch search = ReportSearch.open(folder, MODELS);
        Stream<GroupedReport> all = search.grouped(Optional.empty())) {
      assertThat(search.report("c-blog").orElseThrow().similar())
          .extracting(Similar::path)
          .containsExactly("wire.txt", "site.txt");
      assertThat(
              all.collect(
                  Collectors.toMap(each -> each.report().id(), each -> each.group().orElse(""))))
          .isEqualTo(
              Map.of("a-site", "b-wire", "b-wire", "b-wire", "c-blog", "b-wire", "d-grain", ""));
    }
  }

  @Test
  void aGroupIsFoundAgainWhenItsReportsGo() throws Exception {
    fill(wire, site, apart);
    try (ReportIndex index = ReportIndex.open(folder, MODELS)) {
      assertThat(index.merge()).isEqualTo(new GroupCounts(1, 2));
      index.remove("wire.txt");
      assertThat(index.merge()).isEqualTo(new GroupCounts(0, 0));
    }
    try (ReportSearch search = ReportSearch.open(folder, MODELS)) {
      Hit left = search.report("a-site").orElseThrow();
      assertThat(left.group()).isEmpty();
      assertThat(left.similarTotal()).isZero();
    }
  }

  @Test
  void aRunThatBrokeOffIsMadeGoodByTheNext() throws Exception {
    fill(wire, apart);
    try (ReportIndex index = ReportIndex.open(folder, MODELS)) {
      index.begin("site.txt");
      index.add(site);
      index.end(new FileState("site.txt", 1, 1));
      index.commit();
      index.abandon();
    }
    try (ReportIndex index = ReportIndex.open(folder, MODELS)) {
      assertThat(index.merge()).isEqualTo(new GroupCounts(1, 2));
    }
  }

  private GroupCounts fill(Report... reports) throws Exception {
    try (ReportIndex index = ReportIndex.open(folder, MODELS)) {
      for (Report report : reports) {
        String path = report.source().path();
        index.begin(path);
        index.add(report);
        index.end(new FileState(path, 1, 1));
        index.commit();
      }
      return index.merge();
    }
  }

  private static SearchRequest asked(boolean folded, int offset, int limit) {
    return Asked.with(
        "меморандум",
        request -> {
          request.sort = Sort.NEWEST;
          request.folded = folded;
          request.page(offset, limit);
        });
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.report().id()).toList();
  }
}
