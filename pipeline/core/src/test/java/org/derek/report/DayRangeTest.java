package org.derek.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DayRangeTest {
  @ParameterizedTest
  @CsvSource({
    "2024-10-30, 2024-10-30, 2024-10-30",
    "2024-02, 2024-02-01, 2024-02-29",
    "2023, 2023-01-01, 2023-12-31",
    "2023~, 2023-01-01, 2023-12-31",
    "2023-21, 2023-03-01, 2023-05-31",
    "2023-24, 2023-12-01, 2024-02-29",
    "2023-33, 2023-01-01, 2023-03-31",
    "2023-36, 2023-10-01, 2023-12-31",
    "2023-41, 2023-07-01, 2023-12-31",
    "199X, 1990-01-01, 1999-12-31",
    "19XX, 1900-01-01, 1999-12-31",
    "2024-03-XX, 2024-03-01, 2024-03-31",
    "2019-11-27/2019-11-29, 2019-11-27, 2019-11-29",
    "2025-01/2025-06, 2025-01-01, 2025-06-30",
    "2024/.., 2024-01-01, 2024-12-31",
  })
  void coversItsDays(String edtf, String first, String last) {
    assertThat(DayRange.ofEdtf(edtf).map(days -> days.first() + " " + days.last()))
        .contains(first + " " + last);
  }

  @ParameterizedTest
  @CsvSource({
    "XXXX-11-27",
    "P5Y",
    "R/P1W",
    "R/XXXX-09-01/P1Y",
    "PRESENT_REF",
    "2024-13",
    "2024-02-30",
    "2024/2020",
    "''",
    "/"
  })
  void whatHasNoYearOrIsNoDateCoversNothing(String edtf) {
    assertThat(DayRange.ofEdtf(edtf)).isEmpty();
  }
}
