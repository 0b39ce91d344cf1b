package org.derek.normalize.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.derek.language.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NameTrieTest {
  @TempDir Path root;
  private Inflection inflection;

  @BeforeEach
  void language() throws IOException {
    Files.createDirectories(root.resolve("aa"));
    Files.writeString(root.resolve("aa/language.properties"), "");
    Files.writeString(
        root.resolve("aa/inflection.tsv"),
        "fold\té\te\nending\ta\ta u\nending\tda\tda do\nsuffix\t1\tlar\nsuffix\t2\tti ta\n");
    inflection = Inflection.load(Models.at(root), "aa");
  }

  @Test
  void theLongestEndingRules() {
    assertThat(inflection.forms("luna")).containsExactly("luna", "lunu");
    assertThat(inflection.forms("céda")).containsExactly("ceda", "cedo");
    assertThat(inflection.forms("or{el la}")).containsExactly("orel", "orla");
  }

  @Test
  void suffixesFollowInOrderEachPlaceOnce() {
    assertThat(inflection.isSuffix("larta")).isTrue();
    assertThat(inflection.isSuffix("ti")).isTrue();
    assertThat(inflection.isSuffix("tilar")).isFalse();
    assertThat(inflection.isSuffix("")).isFalse();
  }

  @Test
  void theLongestNameWins() {
    NameTrie<String> trie = new NameTrie<>(inflection);
    trie.add("Nova", "short");
    trie.add("Nova Luna", "long");
    assertThat(found(trie, "Novu Lunu mar")).contains("long:2");
    assertThat(found(trie, "Novu mar")).contains("short:1");
  }

  @Test
  void aSuffixMayStandAfterAHyphen() {
    NameTrie<String> trie = new NameTrie<>(inflection);
    trie.add("ABC", "acronym");
    assertThat(found(trie, "ABC-larti x")).contains("acronym:3");
    assertThat(found(trie, "ABC-x")).contains("acronym:1");
    assertThat(found(trie, "Abc")).isEmpty();
  }

  @Test
  void aNameIsNotFoundByTheFormOfAnother() {
    NameTrie<String> trie = new NameTrie<>(inflection);
    trie.add("Sana Mara", "long");
    trie.add("Sanu", "short");
    assertThat(found(trie, "Sana")).isEmpty();
    assertThat(found(trie, "Sanu")).contains("short:1");
  }

  private Optional<String> found(NameTrie<String> trie, String text) {
    return trie.longest(inflection.words(text), 0, true)
        .map(match -> match.value() + ":" + match.end());
  }
}
