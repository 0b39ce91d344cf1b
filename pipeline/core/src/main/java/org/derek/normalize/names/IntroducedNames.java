package org.derek.normalize.names;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Equal names join, and a name joins the one before it that introduces it in parentheses. */
final class IntroducedNames {
  /** How far behind a name its other name may begin, in UTF-16 code units. */
  private static final int REACH = 24;

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern OPENING =
      Pattern.compile("\\s*[,;]?\\s*([(\\[]?)\\s*([\\p{L}\\s]{0,16}?)[\\s\\-–—:,«\"“]*");

  private IntroducedNames() {}

  /** Gives every mention of a document its first entity. */
  static void join(OrganizationDocument document) {
    Map<String, OrganizationEntity> byKey = new LinkedHashMap<>();
    OrganizationMention before = null;
    for (OrganizationMention item : document.mentions()) {
      String key = document.key(item);
      OrganizationEntity introduced =
          before != null && introduces(before, item, document) ? before.entity : null;
      OrganizationEntity known = byKey.get(key);
      if (introduced != null && known == null) {
        introduced.join(item);
      } else if (known != null) {
        known.join(item);
        if (introduced != null && introduced != known) {
          introduced.mentions().forEach(each -> byKey.put(document.key(each), known));
          known.absorb(introduced);
        }
      } else {
        new OrganizationEntity().join(item);
      }
      byKey.put(key, item.entity);
      before = item;
    }
  }

  /** Whether {@code item} is introduced behind {@code before} as another name for it. */
  private static boolean introduces(
      OrganizationMention before, OrganizationMention item, OrganizationDocument document) {
    int end = before.mention.span().end();
    int start = item.mention.span().start();
    if (start - end > REACH || start <= end) {
      return false;
    }
    Matcher opening = OPENING.matcher(document.text().substring(end, start));
    if (!opening.matches()) {
      return false;
    }
    List<String> words =
        SPACES.splitAsStream(opening.group(2).strip()).filter(word -> !word.isEmpty()).toList();
    if (!words.stream().allMatch(item.grammar.lexicon()::introduces)) {
      return false;
    }
    boolean parenthesis = !opening.group(1).isEmpty();
    boolean oneShort =
        item.isOneWord()
            || item.isFirmsAcronym()
            || before.isOneWord()
            || item.isAscii() != before.isAscii();
    return (parenthesis ? oneShort : words.size() > 1)
        && !document.areDifferent(before, item)
        && (item.isAcronym() || item.isFirmsAcronym() || item.isAscii() || before.hasHead(item));
  }
}
