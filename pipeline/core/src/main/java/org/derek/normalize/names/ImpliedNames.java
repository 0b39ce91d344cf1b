package org.derek.normalize.names;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Completes names that leave the place, or the full name of a parent, to the rest of the document,
 * and joins those that are equal then.
 */
final class ImpliedNames {
  private ImpliedNames() {}

  /** Completes the fullest names of a document's entities. */
  static void complete(OrganizationDocument document) {
    Set<OrganizationEntity> done = new HashSet<>();
    Set<Integer> ends =
        document.mentions().stream()
            .map(item -> item.mention.span().end())
            .collect(Collectors.toSet());
    for (OrganizationMention item : document.mentions()) {
      if (done.add(item.entity)) {
        Nominative name = item.entity.fullest().chosen;
        ImpliedParts implied = item.grammar.implied();
        implied
            .withPlace(name.name(), document.text(), ends, item.mention.span().start())
            .or(
                () ->
                    implied
                        .parent(name.name())
                        .flatMap(parent -> withParent(item, name.name(), parent, document)))
            .ifPresent(
                full -> {
                  item.chosen = new Nominative(full, name.head(), true);
                  document.spell(item);
                });
      }
    }
    joinEqual(document);
  }

  private static void joinEqual(OrganizationDocument document) {
    Map<String, OrganizationEntity> byName = new HashMap<>();
    for (OrganizationMention item : document.mentions()) {
      List<String> words = document.words(item.entity.fullest().chosen.name());
      OrganizationEntity same = byName.putIfAbsent(document.key(words), item.entity);
      if (same != null && same != item.entity) {
        same.absorb(item.entity);
      }
    }
  }

  /** A unit's name with its parent's full name, as the nearest mention before or after has it. */
  private static Optional<String> withParent(
      OrganizationMention unit, String name, String parent, OrganizationDocument document) {
    OrganizationMention nearest = null;
    for (OrganizationMention item : document.mentions()) {
      String full = item.entity.fullest().chosen.name();
      boolean names = item.text.equals(parent) || full.startsWith(parent + " ");
      if (names && item.entity != unit.entity && full.length() > parent.length()) {
        boolean before = item.mention.span().start() < unit.mention.span().start();
        // what the short name alone stands for elsewhere, else what is named most
        int more =
            nearest == null
                ? 1
                : Comparator.<OrganizationMention, Boolean>comparing(
                        each -> each.text.equals(parent))
                    .thenComparingInt(each -> each.entity.mentions().size())
                    .compare(item, nearest);
        nearest = more > 0 || more == 0 && before ? item : nearest;
      }
    }
    return Optional.ofNullable(nearest)
        .map(
            each ->
                name.substring(0, name.length() - parent.length())
                    + each.entity.fullest().chosen.name());
  }
}
