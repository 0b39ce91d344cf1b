package org.derek.read.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Kz1048Test {
  private static final String KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";

  @ParameterizedTest
  @ValueSource(strings = {"KZ-1048", "kz-1048", "STRK1048-2002", "RK1048"})
  void theJdkFindsIt(String name) {
    assertThat(Charset.forName(name)).isSameAs(Kz1048.INSTANCE);
  }

  @Test
  void theKazakhLettersHaveTheirPlaces() {
    assertThat(KAZAKH.getBytes(Kz1048.INSTANCE))
        .containsExactly(
            0xA3, 0xBC, 0xAA, 0xBA, 0x8D, 0x9D, 0xBD, 0xBE, 0xA5, 0xB4, 0xA1, 0xA2, 0xAF, 0xBF,
            0x8E, 0x9E, 0xB2, 0xB3);
  }

  @Test
  void allElseIsAsInWindows1251() {
    String shared = "Съешь ещё этих мягких французских булок № 5 «—»…€";
    assertThat(shared.getBytes(Kz1048.INSTANCE))
        .isEqualTo(shared.getBytes(Charset.forName("windows-1251")));
  }

  @Test
  void whatItDoesNotHaveIsReplaced() {
    assertThat("a😀中b".getBytes(Kz1048.INSTANCE)).isEqualTo("a??b".getBytes(Kz1048.INSTANCE));
    assertThat(new String(new byte[] {'a', (byte) 0x98, 'b'}, Kz1048.INSTANCE))
        .isEqualTo("a\uFFFDb");
  }
}
