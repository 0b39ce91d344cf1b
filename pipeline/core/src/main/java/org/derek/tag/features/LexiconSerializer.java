package org.derek.tag.features;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.model.ArtifactSerializer;

/**
 * A {@link Lexicon} inside a model file: UTF-8 lines, a list's name after {@code >}, then its
 * entries; the first list, without a name, holds the endings.
 */
public final class LexiconSerializer implements ArtifactSerializer<Lexicon> {
  @Override
  public Lexicon create(InputStream in) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<Lexicon.Entries> lists = new ArrayList<>();
    String name = "";
    List<String> entries = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith(">")) {
        lists.add(new Lexicon.Entries(name, entries));
        name = line.substring(1);
        entries = new ArrayList<>();
      } else {
        entries.add(line);
      }
    }
    lists.add(new Lexicon.Entries(name, entries));
    return new Lexicon(lists.get(0).entries(), lists.subList(1, lists.size()));
  }

  @Override
  public void serialize(Lexicon lexicon, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    lexicon.endings().forEach(ending -> text.append(ending).append('\n'));
    for (Lexicon.Entries list : lexicon.lists()) {
      text.append('>').append(list.name()).append('\n');
      list.entries().forEach(entry -> text.append(entry).append('\n'));
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
