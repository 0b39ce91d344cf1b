package org.derek.normalize.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class PathPatternTest {
  @Test
  void aPatternMatchesAsTheRegularExpressionThatItStandsFor() {
    Random random = new Random(20240312);
    for (int i = 0; i < 20_000; i++) {
      String pattern = random(random, "ab/*?", 8);
      String path = random(random, "ab/", 10);
      boolean expected = Pattern.matches(pattern.replace("*", ".*").replace("?", "."), path);
      assertThat(PathPattern.matches(pattern, path))
          .as("%s on %s", pattern, path)
          .isEqualTo(expected);
    }
  }

  @Test
  void membersOfContainersAreReachedToo() {
    assertThat(PathPattern.matches("news/vi/*", "news/vi/a.zip!/b/c.html")).isTrue();
    assertThat(PathPattern.matches("*.zip!/b/?.html", "news/vi/a.zip!/b/c.html")).isTrue();
    assertThat(PathPattern.matches("news/vi", "news/vi/a.txt")).isFalse();
  }

  @Test
  void manyStarsCostLittle() {
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () ->
            assertThat(PathPattern.matches("*a".repeat(2_000) + "b", "a".repeat(5_000))).isFalse());
  }

  private static String random(Random random, String letters, int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
