package org.derek.merge;

import java.util.Locale;
import java.util.Random;

/**
 * Prints what it takes to group many reports: {@code NearDuplicatesScale 1000000}. A third of the
 * texts are copies with a part cut, a tenth are of one form with other numbers.
 */
final class NearDuplicatesScale {
  private static final int WORDS = 120;

  private NearDuplicatesScale() {}

  public static void main(String[] arguments) throws Exception {
    int size = Integer.parseInt(arguments[0]);
    Random random = new Random(5);
    String[] vocabulary = new String[20_000];
    for (int i = 0; i < vocabulary.length; i++) {
      StringBuilder word = new StringBuilder();
      for (int j = 3 + random.nextInt(8); j > 0; j--) {
        word.append((char) ('а' + random.nextInt(32)));
      }
      vocabulary[i] = word.toString();
    }
    long making = 0;
    long bytes = 0;
    long started = System.nanoTime();
    try (NearDuplicates duplicates = new NearDuplicates()) {
      String text = words(random, vocabulary);
      int copies = 0;
      for (int i = 0; i < size; i++) {
        String given;
        if (i % 10 == 0) {
          given = form(random);
        } else if (i % 3 == 1 && copies++ < 4) {
          given = text.substring(0, text.length() * 4 / 5);
        } else {
          text = words(random, vocabulary);
          copies = 0;
          given = text;
        }
        long before = System.nanoTime();
        Signature signature = Signature.of("", given).orElseThrow();
        making += System.nanoTime() - before;
        bytes += signature.bytes().length;
        duplicates.add(Long.toHexString(random.nextLong()), i / 1000, signature);
      }
      long added = System.nanoTime();
      NearDuplicates.Groups groups = duplicates.find();
      System.out.printf(
          Locale.ROOT,
          "%,d texts: %.1f µs and %d bytes a signature; all made and kept in %.1f s,"
              + " grouped in %.1f s: %,d groups of %,d texts; %d MB of memory in use%n",
          size,
          making / 1e3 / size,
          bytes / size,
          (added - started) / 1e9,
          (System.nanoTime() - added) / 1e9,
          groups.groups(),
          groups.reports(),
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
  }

  private static String words(Random random, String[] vocabulary) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      String word = vocabulary[random.nextInt(vocabulary.length)];
      switch (i % 12) {
        case 3 -> text.append(random.nextInt(3000)).append(' ').append(word).append(' ');
        case 5, 6 ->
            text.append(Character.toUpperCase(word.charAt(0)))
                .append(word, 1, word.length())
                .append(' ');
        case 11 -> text.append(word).append(". ");
        default -> text.append(word).append(' ');
      }
    }
    return text.toString();
  }

  private static String form(Random random) {
    return String.format(
        Locale.ROOT,
        "Национальный банк установил на завтра официальные курсы валют. Доллар стоит %d,%02d тенге,"
            + " евро торгуется по %d,%02d тенге, рубль обойдется в %d,%02d тенге. Объем торгов на"
            + " бирже составил %d миллионов долларов. Напомним, что курсы устанавливаются каждый"
            + " рабочий день по итогам утренней сессии и действуют до следующего объявления.",
        400 + random.nextInt(100),
        random.nextInt(100),
        450 + random.nextInt(100),
        random.nextInt(100),
        4 + random.nextInt(3),
        random.nextInt(100),
        50 + random.nextInt(400));
  }
}
