package org.derek.normalize.dates;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EdtfTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024",
        "0862",
        "2024-10",
        "2024-02-29",
        "199X",
        "19XX",
        "2023-21",
        "2023-36",
        "XXXX-11-27",
        "XXXX-02-29",
        "XXXX-11",
        "XXXX-23",
        "XXXX-XX-27",
        "2019-11-27/2019-11-29",
        "2021/2023",
        "198X/199X",
        "XXXX-12-28/XXXX-01-03",
        "P5Y",
        "P1Y5M",
        "P10D",
        "PXY",
        "P2W",
        "R/P1W",
        "R/XXXX-WXX-3/P1W",
        "R/XXXX-09-01/P1Y",
        "R/XXXX-XX-01/P1M",
        "PRESENT_REF",
        "PAST_REF",
        "FUTURE_REF"
      })
  void acceptsTheSubsetInUse(String value) {
    assertThat(Edtf.isValid(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "R/",
        "R/2024",
        "R/XXXX-WXX-8/P1W",
        "R/XXXX-13-01/P1Y",
        "XXXX-WXX-3",
        "P",
        "24",
        "2024-13",
        "2024-00",
        "2023-02-29",
        "2024-1-1",
        "2024-25",
        "XXXX",
        "2024-XX-X",
        "2023/2021",
        "2024-10-30/",
        "/2024",
        "2024-10-30T12:00",
        "PT5H",
        "P5",
        "today",
        "2024-10-32",
        "XXXX-02-30",
        "2019-11-27/2019-11-29/2019-11-30"
      })
  void refusesTheRest(String value) {
    assertThat(Edtf.isValid(value)).isFalse();
  }

  @Property(seed = "7")
  void answersForAnyText(
      @ForAll @StringLength(max = 12) @CharRange(from = '-', to = '9') String text) {
    boolean valid = Edtf.isValid(text);
    assertThat(valid && text.contains("//")).isFalse();
  }
}
