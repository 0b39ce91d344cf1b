package org.derek.merge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.derek.language.Models;
import org.derek.normalize.places.PlaceKeys;
import org.derek.report.Happening;
import org.derek.report.Telling;

/**
 * Merges the events of many reports: give each, then take the happenings. What is given in another
 * order gives the same. One use, one thread; memory is bounded, the rest goes into files.
 */
public final class Merging implements Closeable {
  /** How long an event waits for others: a month, so that a month that is told meets its days. */
  private static final int DAYS = 31;

  private static final int MOST_OPEN = 60_000;

  private final PlaceKeys places;
  private final Likeness likeness;
  private final Rarity rarity = new Rarity();
  private final SortedRows rows;
  private Totals totals = new Totals(0, 0, 0);

  /** What to do with a happening. */
  @FunctionalInterface
  public interface Taker {
    void take(Happening happening) throws IOException;
  }

  /**
   * What came out.
   *
   * @param events number of events given
   * @param happenings number of happenings
   * @param shared of these, the happenings with more than one report
   */
  public record Totals(long events, long happenings, long shared) {}

  /**
   * @param scratch folder for files that don't outlive this; must exist
   */
  public Merging(Models models, Path scratch) {
    places = new PlaceKeys(models);
    likeness = new Likeness(models);
    rows = new SortedRows(scratch);
  }

  /** Gives an event; no event twice. */
  public void add(Telling telling) throws IOException {
    byte[] payload = TellingBytes.write(telling);
    Item item = new Item(telling, places, payload);
    item.count(rarity);
    rows.add(
        new SortedRows.Row(
            item.first,
            item.block(),
            telling.source().report() + "|" + telling.source().event(),
            payload));
  }

  /** Hands over the happenings of all events given, by and large in the order of their days. */
  public Totals finish(Taker taker) throws IOException {
    Consolidation consolidation = new Consolidation(places);
    Window window =
        new Window(
            likeness,
            DAYS,
            MOST_OPEN,
            items -> {
              List<Telling> tellings =
                  items.stream().map(item -> TellingBytes.read(item.payload)).toList();
              Happening happening = consolidation.of(tellings);
              totals =
                  new Totals(
                      totals.events() + tellings.size(),
                      totals.happenings() + 1,
                      totals.shared() + (happening.reports() > 1 ? 1 : 0));
              taker.take(happening);
            });
    rows.drain(
        row -> {
          Item item = new Item(TellingBytes.read(row.payload()), places, row.payload());
          item.weigh(rarity);
          window.add(item);
        });
    window.finish();
    return totals;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
