package org.derek.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.derek.report.MentionType;
import org.derek.tag.Calibration;
import org.junit.jupiter.api.Test;

final class PlattScalingTest {
  private static final MentionType TYPE = MentionType.ORGANIZATION;

  /** Names of a model that is too sure, and more so the longer they are. */
  private static List<PlattScaling.Case> tooSure(int count) {
    Random random = new Random(3);
    List<PlattScaling.Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double raw = 0.4 + 0.599 * random.nextDouble();
      int tokens = 1 + random.nextInt(8);
      cases.add(new PlattScaling.Case(TYPE, raw, tokens, random.nextDouble() < truth(raw, tokens)));
    }
    return cases;
  }

  private static double truth(double raw, int tokens) {
    double odds = 0.6 * Calibration.logOdds(raw) - 0.2 - 0.5 * Math.log(tokens);
    return 1 / (1 + Math.exp(-odds));
  }

  @Test
  void fittedConfidenceIsTheShareThatIsRight() {
    Calibration fitted = PlattScaling.fit(tooSure(20_000));
    for (double raw : new double[] {0.5, 0.8, 0.95}) {
      for (int tokens : new int[] {1, 3, 8}) {
        assertThat(fitted.apply(TYPE, raw, tokens)).isCloseTo(truth(raw, tokens), within(0.03));
      }
    }
  }

  @Test
  void typeWithoutNamesKeepsTheProbabilityOfTheModel() {
    Calibration fitted = PlattScaling.fit(tooSure(100));
    assertThat(fitted.apply(MentionType.DATE, 0.83, 4)).isCloseTo(0.83, within(1e-6));
    assertThat(Calibration.NONE.apply(TYPE, 0.83, 4)).isEqualTo(0.83);
  }

  @Test
  void fewNamesThatAreAllRightMakeNothingCertain() {
    List<PlattScaling.Case> cases = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      cases.add(new PlattScaling.Case(TYPE, 0.9, 2, true));
    }
    assertThat(PlattScaling.fit(cases).apply(TYPE, 0.9, 2)).isBetween(0.9, 0.99);
  }

  @Test
  void curvesAreReadAsTheyWereWritten() {
    Calibration fitted = PlattScaling.fit(tooSure(500));
    Calibration read = Calibration.parse(fitted.line());
    assertThat(read.line()).isEqualTo(fitted.line());
    assertThat(read.apply(TYPE, 0.7, 3)).isCloseTo(fitted.apply(TYPE, 0.7, 3), within(1e-3));
    assertThat(Calibration.parse("")).isEqualTo(Calibration.NONE);
  }
}
