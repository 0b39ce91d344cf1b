package org.derek.normalize.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineNumbersTest {
  @Test
  void whatIsWrittenIsRead() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      BitSet lines = new BitSet();
      for (int j = random.nextInt(20); j > 0; j--) {
        lines.set(random.nextInt(40));
      }
      assertThat(LineNumbers.read(LineNumbers.write(lines))).isEqualTo(lines);
    }
  }

  @Test
  void peopleReadStretchesAndOnlyTheFirstOfMany() {
    BitSet lines = LineNumbers.read("2, 4-9, 12");
    assertThat(lines.cardinality()).isEqualTo(8);
    assertThat(LineNumbers.write(lines)).isEqualTo("2, 4-9, 12");
    assertThat(LineNumbers.shorten(lines, 2)).isEqualTo("2, 4-9 …");
    assertThat(LineNumbers.shorten(lines, 3)).isEqualTo("2, 4-9, 12");
    assertThat(LineNumbers.write(new BitSet())).isEmpty();
  }
}
