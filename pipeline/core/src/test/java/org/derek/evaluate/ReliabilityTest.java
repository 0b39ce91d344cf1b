package org.derek.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ReliabilityTest {
  private static Reliability mentions(double confidence, int right, int wrong) {
    Reliability sum = Reliability.NONE;
    for (int i = 0; i < right + wrong; i++) {
      sum = sum.plus(Reliability.of(confidence, i < right));
    }
    return sum;
  }

  @Test
  void confidencesThatEqualTheShareRightHaveNoCalibrationError() {
    Reliability mixed = mentions(0.75, 3, 1).plus(mentions(0.5, 1, 1));
    assertThat(mixed.mentions()).isEqualTo(6);
    assertThat(mixed.confidence()).isCloseTo(4.0 / 6, within(1e-9));
    assertThat(mixed.expectedError()).isCloseTo(0, within(1e-9));
    assertThat(mixed.brier()).isCloseTo((4 * 0.75 * 0.25 + 2 * 0.25) / 6, within(1e-9));
  }

  @Test
  void errorsOfBinsDoNotCancelOut() {
    Reliability mixed = mentions(1, 3, 1).plus(mentions(0.25, 2, 2));
    assertThat(mixed.confidence()).isCloseTo(5.0 / 8, within(1e-9));
    assertThat(mixed.expectedError()).isCloseTo(0.25, within(1e-9));
    assertThat(mixed.brier()).isCloseTo((1 + 2 * 0.5625 + 2 * 0.0625) / 8, within(1e-9));
  }

  @Test
  void nothingFoundHasNoError() {
    assertThat(Reliability.NONE.expectedError()).isZero();
    assertThat(Reliability.NONE.brier()).isZero();
    assertThat(Reliability.NONE.confidence()).isZero();
  }
}
