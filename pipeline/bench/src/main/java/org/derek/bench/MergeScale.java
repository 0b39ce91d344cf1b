package org.derek.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.derek.language.Models;
import org.derek.merge.Merging;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Happening;
import org.derek.report.Participant;
import org.derek.report.Telling;

/**
 * Merges made-up events, a million unless told otherwise, and prints the time and the memory that
 * it took. Run it with {@code DEREK_JAVA_OPTS=-Xmx512m ./derek bench merge 250000 500000 1000000}:
 * the time grows with the number, the memory does not.
 *
 * <p>Days, places and participants are as uneven as in news: a few bodies stand in a tenth of all
 * events, most persons in one or two. Every third happening is told by two to nine reports, some of
 * them a day off, each with a part of its participants. {@code --one-day} puts all on one day.
 */
public final class MergeScale {
  private static final int DAYS = 2_000;
  private static final double MEGABYTE = 1 << 20;
  private static final String ONE_DAY = "--one-day";
  private static final String[] PLACES = {
    "Астана", "Алматы", "Ханой", "Москва", "Ташкент", "Шымкент", "Бишкек", "Казань", "Семей",
    "Тараз"
  };

  private static final List<EventType> TYPES = List.of(EventType.values());

  private MergeScale() {}

  /** The numbers of events to try. */
  public static void main(String[] arguments) throws IOException {
    boolean oneDay = List.of(arguments).contains(ONE_DAY);
    List<Integer> numbers = new ArrayList<>();
    for (String each : arguments) {
      if (!each.equals(ONE_DAY)) {
        numbers.add(Integer.parseInt(each));
      }
    }
    Models models = Models.standard();
    System.out.printf(
        Locale.ROOT,
        "%10s %10s %10s %9s %9s %9s%n",
        "events",
        "happenings",
        "shared",
        "seconds",
        "CPU",
        "heap MB");
    for (int number : numbers.isEmpty() ? List.of(1_000_000) : numbers) {
      run(models, number, oneDay);
    }
  }

  private static void run(Models models, int number, boolean oneDay) throws IOException {
    resetPeaks();
    Path scratch = Files.createTempDirectory("merge-scale");
    long start = System.nanoTime();
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Merging.Totals totals;
    try (Merging merging = new Merging(models, scratch)) {
      Random random = new Random(number);
      for (int event = 0; event < number; ) {
        event += happening(random, event, number, oneDay, merging);
      }
      totals = merging.finish(happening -> {});
    }
    Files.delete(scratch);
    double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,10d %,10d %,10d %9.1f %9.1f %9.0f%n",
        totals.events(),
        totals.happenings(),
        totals.shared(),
        seconds,
        cpu,
        peak() / MEGABYTE);
  }

  /** Gives the tellings of one happening; returns how many. */
  private static int happening(
      Random random, int first, int number, boolean oneDay, Merging merging) throws IOException {
    int tellings = random.nextInt(3) == 0 ? 2 + random.nextInt(8) : 1;
    LocalDate day =
        LocalDate.of(2020, 1, 1)
            .plusDays(oneDay ? 0 : (int) (DAYS * Math.sqrt(random.nextDouble())));
    EventType type = TYPES.get(random.nextInt(TYPES.size()));
    String place = PLACES[random.nextInt(1 + random.nextInt(PLACES.length))];
    List<Participant> all = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      int rank = (int) (number * Math.pow(random.nextDouble(), 4));
      String entity = (rank % 3 == 0 ? "organization/o" : "person/p") + rank;
      all.add(new Participant(entity, entity, Optional.empty(), Optional.empty()));
    }
    int given = Math.min(tellings, number - first);
    for (int i = 0; i < given; i++) {
      List<Participant> some = new ArrayList<>(all);
      if (some.size() > 1 && random.nextBoolean()) {
        some.remove(random.nextInt(some.size()));
      }
      LocalDate told = day.plusDays(oneDay || random.nextInt(6) > 0 ? 0 : 1);
      boolean dated = random.nextInt(4) > 0;
      String report = Integer.toHexString((first + i) * 0x9E3779B1);
      merging.add(
          new Telling(
              new Happening.Source(
                  report,
                  report + "e",
                  true,
                  "archive/" + report + ".html",
                  "Title of the report " + report,
                  "ru",
                  Optional.of(told.plusDays(1)),
                  report),
              type,
              EventStatus.OCCURRED,
              dated ? Optional.of(told.toString()) : Optional.empty(),
              dated ? Optional.of(told.toString()) : Optional.empty(),
              random.nextInt(3) > 0 ? Optional.of(place) : Optional.empty(),
              Optional.of("KZ"),
              some,
              List.of("KZ"),
              new TreeMap<>()));
    }
    return given;
  }

  private static void resetPeaks() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static double peak() {
    return heap().stream().mapToLong(each -> each.getPeakUsage().getUsed()).sum();
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(each -> each.getType() == MemoryType.HEAP)
        .toList();
  }
}
