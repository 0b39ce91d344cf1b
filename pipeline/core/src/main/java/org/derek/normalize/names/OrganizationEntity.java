package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One organization of a document: the mentions that name it, and the name it goes by. */
final class OrganizationEntity {
  private final List<OrganizationMention> mentions = new ArrayList<>();

  /** Its mentions, in the order in which they joined. */
  List<OrganizationMention> mentions() {
    return mentions;
  }

  /** Takes in a mention, from the entity that it belonged to if there is one. */
  void join(OrganizationMention mention) {
    if (mention.entity != null) {
      mention.entity.mentions.remove(mention);
    }
    mention.entity = this;
    mentions.add(mention);
  }

  /** Takes in all mentions of another entity, which is empty then. */
  void absorb(OrganizationEntity other) {
    other.mentions.forEach(mention -> mention.entity = this);
    mentions.addAll(other.mentions);
    other.mentions.clear();
  }

  /** The mention with the fullest name, preferably one that is certain and not in capitals. */
  OrganizationMention fullest() {
    Map<String, Integer> votes = new HashMap<>();
    mentions.forEach(mention -> votes.merge(mention.chosen.name(), 1, Integer::sum));
    return mentions.stream()
        .max(
            Comparator.<OrganizationMention>comparingInt(mention -> mention.words.size())
                .thenComparing(mention -> !isShouted(mention.chosen.name()))
                .thenComparing(mention -> mention.text.equals(mention.mention.text()))
                .thenComparing(mention -> !mention.isAscii())
                .thenComparing(mention -> mention.chosen.certain())
                .thenComparing(mention -> mention.chosen.name().length())
                .thenComparing(mention -> votes.get(mention.chosen.name()))
                .thenComparing(mention -> mention.chosen.name(), Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** Whether a name of several words is all in capitals, as in a headline. */
  private static boolean isShouted(String name) {
    return name.indexOf(' ') > 0 && name.equals(name.toUpperCase(Locale.ROOT));
  }
}
