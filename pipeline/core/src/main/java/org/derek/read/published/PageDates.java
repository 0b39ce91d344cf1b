package org.derek.read.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The dates in a page's markup. Immutable and safe to share. */
final class PageDates {
  private static final int LONGEST_SCRIPT = 2_000_000;
  private static final Pattern ARTICLE =
      Pattern.compile(
          "\"@type\"\\s*:\\s*\\[?\\s*\"(?:News|Blog|Report|Opinion|Review|Analysis|Tech|Scholarly|Social|Live|Background)?(?:Article|Posting|Report|BlogPosting)\"");

  private final DateForms forms;
  private final ShownDates shown;
  private final Map<String, Pattern> properties = new HashMap<>();

  PageDates(DateForms forms, DateWords words, TextDates texts) {
    this.forms = forms;
    shown = new ShownDates(forms, words, texts);
    for (String name : List.of("datePublished", "dateCreated", "dateModified")) {
      properties.put(name, Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]{6,60})\""));
    }
  }

  /** The page's meta elements, by name, property, itemprop or http-equiv. */
  Map<String, List<String>> metadata(Document page) {
    Map<String, List<String>> metadata = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content");
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!content.isBlank() && !name.isEmpty()) {
          metadata.computeIfAbsent(name, k -> new ArrayList<>()).add(content);
        }
      }
    }
    return metadata;
  }

  /** A date property of the page's article in JSON-LD or another JSON object of a script. */
  Optional<LocalDate> structured(Document page, String property) {
    for (Element script : page.getElementsByTag("script")) {
      String json = script.data();
      if (json.length() > LONGEST_SCRIPT || !json.contains(property)) {
        continue;
      }
      Matcher article = ARTICLE.matcher(json);
      int from = article.find() ? article.start() : 0;
      Optional<LocalDate> date = property(json, property, from);
      if (date.isEmpty() && from > 0) {
        date = property(json, property, 0);
      }
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> property(String json, String name, int from) {
    Matcher matcher = properties.get(name).matcher(json);
    return matcher.find(from) ? forms.value(matcher.group(1), false) : Optional.empty();
  }

  /** A date that microdata or a microformat calls the publication's. */
  Optional<LocalDate> marked(Document page) {
    for (Element element :
        page.select(
            "[itemprop~=(?i)^(datePublished|dateCreated)$], time[pubdate], time.published,"
                + " .dt-published, abbr.published[title], abbr.date[title], [property~=(?i)(datePublished|dc:date|dc:created)$]")) {
      Optional<LocalDate> date = shown.attribute(element).or(() -> shown.text(element));
      if (date.isPresent() && !shown.isAside(element)) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The date in the page's own address. */
  Optional<LocalDate> ownAddress(Document page) {
    for (Element element :
        page.select("link[rel=canonical][href], meta[property=og:url][content]")) {
      String address = element.hasAttr("href") ? element.attr("href") : element.attr("content");
      Optional<LocalDate> date = AddressDate.find(address, forms);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The date that the page shows near its headline or in an element that is named for it. */
  Optional<LocalDate> shown(Document page, String title) {
    return shown.find(page, title);
  }

  /** The date of {@code time} elements and date lines, where the whole page has but one. */
  Optional<LocalDate> only(Document page) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (Element time : page.getElementsByTag("time")) {
      shown.attribute(time).or(() -> shown.text(time)).ifPresent(dates::add);
    }
    return dates.size() == 1 ? Optional.of(dates.first()) : Optional.empty();
  }
}
