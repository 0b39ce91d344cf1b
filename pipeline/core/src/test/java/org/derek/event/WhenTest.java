package org.derek.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.derek.report.EventStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2024, 5, 16));

  @ParameterizedTest
  @CsvSource({
    "2024-05-15, OCCURRED",
    "2023, OCCURRED",
    "2024-05-13/2024-05-15, OCCURRED",
    "2024-05-13/2024-05-17, ONGOING",
    "2024-05-17, SCHEDULED",
    "2024-06, SCHEDULED",
    "2024-05-17/.., SCHEDULED"
  })
  void theTimeOfAnEventSaysWhetherItIsOver(String time, EventStatus status) {
    assertThat(When.status(time, PUBLISHED)).contains(status);
  }

  @ParameterizedTest
  @CsvSource({"2024-05-16", "2024-05", "2024", "2024-05-13/..", "../2024-06-01", "../2024-05-01"})
  void whatMayBeOverOrNotIsLeftOpen(String time) {
    assertThat(When.status(time, PUBLISHED)).isEmpty();
    assertThat(When.status(time, Optional.empty())).isEmpty();
  }

  @Test
  void anOpenIntervalIsCompatibleWithWhatLiesInIt() {
    Optional<String> from = Optional.of("2024-05-13/..");
    assertThat(When.areCompatible(from, Optional.of("2024-06-01"))).isTrue();
    assertThat(When.areCompatible(from, Optional.of("2024-05-12"))).isFalse();
    assertThat(When.areCompatible(Optional.of("../2024-05-13"), Optional.of("2024-05-14")))
        .isFalse();
  }
}
