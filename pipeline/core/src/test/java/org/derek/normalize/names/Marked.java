package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.List;
import org.derek.language.Models;
import org.derek.normalize.countries.CountryNormalizer;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Span;

/** A text whose persons stand in {@code [ ]} and whose organizations stand in {@code < >}. */
record Marked(String text, List<Mention> mentions) {
  static final Models MODELS = Models.standard();
  static final NameNormalizer NAMES = new NameNormalizer(MODELS, new CountryNormalizer(MODELS));

  static Marked of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<MentionType> types = new ArrayList<>();
    int start = -1;
    for (char c : marked.toCharArray()) {
      switch (c) {
        case '[', '<' -> start = text.length();
        case ']', '>' -> {
          spans.add(new Span(start, text.length()));
          types.add(c == ']' ? MentionType.PERSON : MentionType.ORGANIZATION);
        }
        default -> text.append(c);
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      mentions.add(Mention.of(types.get(i), spans.get(i), text, 1));
    }
    return new Marked(text.toString(), mentions);
  }

  List<Mention> normalized(String language) {
    return NAMES.normalize(text, text, mentions, mention -> language);
  }

  static List<String> norms(String language, String marked) {
    return of(marked).normalized(language).stream()
        .map(mention -> mention.norm().orElse("-"))
        .toList();
  }
}
