package org.derek.tag;

import java.util.List;
import org.derek.report.MentionType;
import org.derek.segment.Token;
import org.derek.tag.features.Lexicon;

/**
 * A case ending that a hyphen joins to a name: inside the mention of a country, outside that of an
 * organization's acronym, as the guidelines have it.
 */
final class CaseEndings {
  private CaseEndings() {}

  /**
   * The name with its border put right.
   *
   * @param tokens those of its sentence
   * @param limit the first token that belongs to another name
   */
  static NameModel.Name adjust(
      NameModel.Name name, List<Token> tokens, int limit, Lexicon lexicon) {
    int end = name.end();
    if (name.type() == MentionType.COUNTRY && end + 2 <= limit && joined(tokens, end, lexicon)) {
      return new NameModel.Name(name.type(), name.first(), end + 2, name.confidence());
    }
    if (name.type() == MentionType.ORGANIZATION
        && end - name.first() == 3
        && joined(tokens, end - 2, lexicon)
        && acronym(tokens.get(name.first()).text())) {
      return new NameModel.Name(name.type(), name.first(), end - 2, name.confidence());
    }
    return name;
  }

  /** Whether at {@code i} a hyphen and an ending follow, without spaces. */
  private static boolean joined(List<Token> tokens, int i, Lexicon lexicon) {
    return i > 0
        && i + 1 < tokens.size()
        && tokens.get(i).text().equals("-")
        && tokens.get(i - 1).span().end() == tokens.get(i).span().start()
        && tokens.get(i).span().end() == tokens.get(i + 1).span().start()
        && lexicon.isEnding(tokens.get(i + 1).text());
  }

  private static boolean acronym(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }
}
