package org.derek.read.published;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date in a path or address, as in {@code /2024/03/12/}, {@code news-20240312-1.html}. */
final class AddressDate {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)[-_./]?(?=[01]\\d[-_./][0-3]\\d|[1-9][-_./])"
              + "([01]?\\d)[-_./]([0-3]?\\d)(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)([0-3]?\\d)[-_./]([01]?\\d)[-_./]((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("[/_-]((?:19|20)\\d\\d)(?=[/_-])");

  private AddressDate() {}

  static Optional<LocalDate> find(String path, DateForms forms) {
    Matcher yearFirst = YEAR_FIRST.matcher(path);
    while (yearFirst.find()) {
      Optional<LocalDate> date =
          forms.value(
              yearFirst.group(1) + "-" + yearFirst.group(2) + "-" + yearFirst.group(3), false);
      if (date.isPresent()) {
        return date;
      }
    }
    Matcher dayFirst = DAY_FIRST.matcher(path);
    while (dayFirst.find()) {
      Optional<LocalDate> date =
          forms.value(dayFirst.group(3) + "-" + dayFirst.group(2) + "-" + dayFirst.group(1), false);
      if (date.isPresent()) {
        return date;
      }
    }
    return forms.compact(path);
  }

  /** A year that is a part of the path, as in {@code /2024/}. */
  static OptionalInt year(String path) {
    Matcher matcher = YEAR.matcher(path);
    int year = 0;
    while (matcher.find()) {
      year = Integer.parseInt(matcher.group(1));
    }
    return year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
  }
}
