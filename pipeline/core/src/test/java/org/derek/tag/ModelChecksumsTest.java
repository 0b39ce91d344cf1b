package org.derek.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.junit.jupiter.api.Test;

/** {@code models/checksums.sha256} names every binary model and its SHA-256. */
final class ModelChecksumsTest {
  @Test
  void everyBinaryModelHasTheChecksumThatIsListed() throws Exception {
    Models models = Models.standard();
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(models.root().resolve("checksums.sha256"))) {
      String[] columns = line.split("\\s+");
      listed.put(columns[1], columns[0]);
    }
    Map<String, String> actual = new TreeMap<>();
    try (Stream<Path> files = Files.walk(models.root())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".bin")).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        actual.put(
            models.root().relativize(file).toString().replace('\\', '/'),
            HexFormat.of().formatHex(digest));
      }
    }
    assertThat(actual)
        .as("after training: cd models && sha256sum */*.bin > checksums.sha256")
        .isEqualTo(listed);
  }
}
