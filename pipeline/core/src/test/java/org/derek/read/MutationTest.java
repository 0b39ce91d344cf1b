package org.derek.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcCompression;

/** Containers with bytes changed and ends cut: always readings, never an exception. Seeded. */
final class MutationTest {
  private static final int TRIES = 150;
  private static final Path MODELS = Path.of(System.getProperty("derek.models"));

  @ParameterizedTest
  @ValueSource(
      strings = {"zip", "tar", "tar.gz", "7z", "warc", "warc.gz", "mbox", "eml", "xml", "txt.gz"})
  void everyMutantEndsInReadingsOfItsOwn(String format) throws Exception {
    byte[] whole = sample(format);
    ReadLimits limits = Limits.with(limit -> limit.maxUnpackedBytes = 50 << 20);
    try (Reader reader = new Reader(ReadOptions.standard(MODELS).withLimits(limits))) {
      for (int seed = 0; seed < TRIES; seed++) {
        byte[] mutant = mutate(whole, new Random(seed));
        List<Reading> readings = new ArrayList<>();
        reader.read("m." + format, new ByteArrayInputStream(mutant), readings::add);

        assertThat(readings).as("%s, seed %d", format, seed).isNotEmpty();
        assertThat(readings.stream().map(Reading::path).collect(Collectors.toSet()))
            .as("%s, seed %d", format, seed)
            .hasSameSizeAs(readings);
      }
    }
  }

  private static byte[] mutate(byte[] whole, Random random) {
    byte[] mutant = whole.clone();
    if (random.nextBoolean()) {
      mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length) + 1);
    }
    for (int changes = random.nextInt(8); changes > 0; changes--) {
      mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
    }
    return mutant;
  }

  private static byte[] sample(String format) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 3; i++) {
      files.put("жаңалық-" + i + ".txt", Samples.utf8(("Хабар " + i + " Астанадан.\n").repeat(30)));
    }
    String mail =
        "From: a@b.kz\nSubject: =?UTF-8?B?0LA=?=\nDate: Tue, 12 Mar 2024 10:00:00 +0500\n";
    return switch (format) {
      case "zip" -> Samples.zip("UTF-8", files);
      case "tar" -> Samples.tar(files);
      case "tar.gz" -> Samples.gzip(Samples.tar(files));
      case "7z" -> Samples.sevenZip(files, "");
      case "warc", "warc.gz" ->
          Samples.warc(
              Map.of("https://a.kz/1", Samples.utf8("<p>Хабар Астанадан</p>")),
              "text/html; charset=utf-8",
              format.equals("warc") ? WarcCompression.NONE : WarcCompression.GZIP);
      case "mbox" ->
          Samples.utf8(("From a@b.kz Tue Mar 12 10:00:00 2024\n" + mail + "\nХабар\n\n").repeat(4));
      case "eml" ->
          Samples.utf8(
              mail
                  + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
                  + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                  + "0KXQsNCx0LDRgCDQkNGB0YLQsNC90LDQtNCw0L0=\n--x\nContent-Type: text/plain;"
                  + " name=\"a.txt\"\n\nХабар\n--x--\n");
      case "xml" -> Samples.utf8("<?xml version='1.0'?><n><t>Хабар</t><p>Астана &amp; біз</p></n>");
      default -> Samples.gzip(files.values().iterator().next());
    };
  }
}
