package org.derek.read.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaTypesTest {
  private static final String NEWS = "Әкім Алматыда\r\nжиын өткізді.\nВстреча прошла в Астане.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "UTF-16",
        "windows-1251",
        "KOI8-R",
        "IBM866",
        "ISO-8859-5"
      })
  void textIsTextInEveryCharset(String charset) {
    byte[] head = NEWS.repeat(20).getBytes(Charset.forName(charset));
    assertThat(MediaTypes.detect(head, "a.bin")).isEqualTo(MediaTypes.PLAIN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><html>| a.txt | text/html",
        "<p>Жаңалық</p> | a.txt | text/html",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html xmlns='y'> | a | application/xhtml+xml",
        "<!-- сайт --> <HTML lang=kk> | a | text/html",
        "<?xml version='1.0'?><rss version='2.0'> | a | application/rss+xml",
        "<feed xmlns='http://www.w3.org/2005/Atom'> | a | application/atom+xml",
        "<?xml version='1.0'?><nitf> | a | application/xml",
        "<Дерек> хабарлайды | a.txt | text/plain",
        "{\"title\": \"x\"} | a.txt | application/json",
        "[вставка] текст | a.txt | text/plain",
        "a;b;c | a.csv | text/csv",
        "Тема: встреча | a.txt | text/plain",
        "%PDF-1.7 % | a.txt | application/pdf",
        "body { color: red } | a.css | text/x-css"
      })
  void markupIsToldByItsStart(String head, String name, String type) {
    assertThat(MediaTypes.detect(head.getBytes(StandardCharsets.UTF_8), name)).isEqualTo(type);
  }

  @Test
  void mailsAndMailboxesAreToldByTheirHeaders() {
    String mail = "Received: x\r\n\tby y\r\nFrom: a@b\r\nSubject: c\r\nDate: d\r\n\r\nтекст";
    assertThat(detect(mail, "a")).isEqualTo(MediaTypes.MAIL);
    assertThat(detect("Subject: c\n\nтекст", "a.eml")).isEqualTo(MediaTypes.MAIL);
    assertThat(detect("Subject: c\n\nтекст", "a.txt")).isEqualTo(MediaTypes.PLAIN);
    assertThat(detect("From a@b Tue Mar 12 10:00:00 2024\nSubject: c\n\n", "a"))
        .isEqualTo(MediaTypes.MBOX);
    assertThat(detect("From Astana to Almaty in 2024\nthe road", "a.txt"))
        .isEqualTo(MediaTypes.PLAIN);
  }

  @Test
  void noiseIsNeverText() {
    for (int seed = 0; seed < 200; seed++) {
      byte[] noise = new byte[64 + seed * 40];
      new Random(seed).nextBytes(noise);
      assertThat(MediaTypes.detect(noise, "a.txt")).as("seed %d", seed).doesNotStartWith("text/");
    }
  }

  @Test
  void blanksWithoutEndDoNotOverflow() {
    assertThat(detect(" ".repeat(Content.HEAD), "a")).isEqualTo(MediaTypes.PLAIN);
    assertThat(detect("<!-- -->".repeat(8000), "a")).isEqualTo(MediaTypes.PLAIN);
    assertThat(detect("X: y\n".repeat(12_000), "a")).isEqualTo(MediaTypes.PLAIN);
  }

  private static String detect(String head, String name) {
    return MediaTypes.detect(head.getBytes(StandardCharsets.UTF_8), name);
  }
}
