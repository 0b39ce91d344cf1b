package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Firms join by what is behind or inside their names: a legal form, what follows a name in
 * quotation marks, and the noun that a firm of some legal form goes by.
 */
final class LegalForms {
  private LegalForms() {}

  /** Joins the names of a document's firms. */
  static void join(OrganizationDocument document) {
    joinSameCore(document);
    joinQuoted(document);
    joinNouns(document);
  }

  /** Names that differ by a legal form that the one has. */
  private static void joinSameCore(OrganizationDocument document) {
    Map<String, OrganizationMention> byCore = new HashMap<>();
    for (OrganizationMention item : document.mentions()) {
      if (!item.grammar.headLast() || item.core.isEmpty()) {
        continue;
      }
      OrganizationMention same = byCore.putIfAbsent(String.join("-", item.core), item);
      if (same != null && same.entity != item.entity) {
        boolean either = !(same.hasLegalForm() && item.hasLegalForm());
        if (either || same.words.equals(item.words)) {
          same.entity.join(item);
        }
      }
    }
  }

  /** Names that another one has in quotation marks, before more words. */
  private static void joinQuoted(OrganizationDocument document) {
    Map<String, OrganizationMention> byQuoted = new HashMap<>();
    for (OrganizationMention item : document.mentions()) {
      if (item.grammar.headLast() && !item.core.isEmpty() && !item.quoted.isEmpty()) {
        byQuoted.putIfAbsent(String.join("-", item.quoted), item);
      }
    }
    for (OrganizationMention item : document.mentions()) {
      OrganizationMention full = byQuoted.get(String.join("-", item.words));
      if (full != null && full.entity != item.entity && !document.areDifferent(full, item)) {
        full.entity.join(item);
      }
    }
  }

  /** Nouns that stand for the firm with such a legal form that was named before. */
  private static void joinNouns(OrganizationDocument document) {
    Map<String, List<OrganizationMention>> byLegalForm = new HashMap<>();
    for (OrganizationMention item : document.mentions()) {
      String name = item.chosen.name();
      if (item.hasLegalForm()) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        byLegalForm.computeIfAbsent(last, form -> new ArrayList<>()).add(item);
      }
      if (item.isOneWord()) {
        item.grammar.lexicon().formsOf(name).stream()
            .flatMap(form -> byLegalForm.getOrDefault(form, List.of()).stream())
            .filter(full -> full.entity != item.entity)
            .sorted(Comparator.comparingInt(full -> full.mention.span().start()))
            .reduce((one, other) -> one.isOftenerThan(other) ? one : other)
            .ifPresent(full -> full.entity.join(item));
      }
    }
  }
}
