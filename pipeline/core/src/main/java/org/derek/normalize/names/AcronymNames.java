package org.derek.normalize.names;

import java.util.HashMap;
import java.util.Map;

/** An acronym joins the name that it stands for, by the table of acronyms or by its initials. */
final class AcronymNames {
  /** Least letters of the words whose initials an acronym has, from and to. */
  private static final int SHORTEST_WORD = 2;

  private static final int LONGEST_SHORT_WORD = 4;

  private AcronymNames() {}

  /** Joins the acronyms of a document whose equal names are joined. */
  static void join(OrganizationDocument document) {
    Map<String, OrganizationEntity> byInitials = new HashMap<>();
    for (OrganizationMention item : document.mentions()) {
      for (int least = SHORTEST_WORD; least <= LONGEST_SHORT_WORD; least++) {
        item.acronyms(least, acronym -> byInitials.putIfAbsent(acronym, item.entity));
      }
    }
    for (OrganizationMention item : document.mentions()) {
      if (item.isAcronym()) {
        OrganizationEntity full =
            document.spelledOut(item).orElseGet(() -> byInitials.get(item.chosen.name()));
        if (full != null
            && full != item.entity
            && !full.mentions().isEmpty()
            && item.entity.mentions().stream().allMatch(OrganizationMention::isAcronym)
            && !document.areDifferent(full.mentions().get(0), item)) {
          full.absorb(item.entity);
        }
      }
    }
  }
}
