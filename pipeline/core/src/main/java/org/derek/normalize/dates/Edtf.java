package org.derek.normalize.dates;

/**
 * The subset of EDTF (ISO 8601-2:2019) in use as values of dates: years, months, days, seasons and
 * quarters ({@code 2023-21} … {@code 2023-24}, {@code 2023-33} … {@code 2023-36}), decades and
 * centuries ({@code 199X}, {@code 19XX}), unspecified parts ({@code XXXX-11-27}), intervals, ISO
 * 8601 durations ({@code P5Y}, {@code PXY} for an unknown number), and the three references of
 * TIMEX3.
 */
public final class Edtf {
  private Edtf() {}
}
