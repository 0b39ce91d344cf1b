package org.derek.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.FixedBitSet;
import org.derek.index.Fields;

/**
 * The groups of near-duplicates among the documents of a reader, numbered from 0. Holds twelve
 * bytes for each report that is in a group. Immutable.
 */
final class Groups {
  /** The group of a document that is in none. */
  static final int NONE = -1;

  private final int[] documents;
  private final int[] groups;
  private final int[] byGroup;
  private final int[] starts;

  private Groups(int[] documents, int[] groups, int count) {
    this.documents = documents;
    this.groups = groups;
    this.byGroup = new int[documents.length];
    this.starts = new int[count + 1];
    for (int group : groups) {
      starts[group + 1]++;
    }
    for (int i = 0; i < count; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    for (int i = 0; i < documents.length; i++) {
      byGroup[next[groups[i]]++] = documents[i];
    }
  }

  static Groups of(IndexReader reader) throws IOException {
    int[] documents = new int[64];
    int[] groups = new int[64];
    int count = 0;
    BytesRefHash numbers = new BytesRefHash();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.GROUP);
      for (int doc = values.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        BytesRef group = values.binaryValue();
        if (group.length > 0 && (live == null || live.get(doc))) {
          if (count == documents.length) {
            documents = Arrays.copyOf(documents, 2 * count);
            groups = Arrays.copyOf(groups, 2 * count);
          }
          int number = numbers.add(group);
          documents[count] = leaf.docBase + doc;
          groups[count++] = number < 0 ? -number - 1 : number;
        }
      }
    }
    int size = numbers.size();
    numbers.close();
    return new Groups(Arrays.copyOf(documents, count), Arrays.copyOf(groups, count), size);
  }

  /** The group of a document; {@link #NONE} if it has no near-duplicates. */
  int of(int document) {
    int at = Arrays.binarySearch(documents, document);
    return at < 0 ? NONE : groups[at];
  }

  /** The documents of the reports of which {@code document} is a near-duplicate. */
  int[] others(int document) {
    int group = of(document);
    if (group == NONE) {
      return new int[0];
    }
    return Arrays.stream(byGroup, starts[group], starts[group + 1])
        .filter(each -> each != document)
        .toArray();
  }

  /** The first of each group, and what is in none. */
  List<ScoreDoc> folded(ScoreDoc[] ranked) {
    FixedBitSet seen = new FixedBitSet(starts.length);
    List<ScoreDoc> first = new ArrayList<>();
    for (ScoreDoc each : ranked) {
      int group = of(each.doc);
      if (group == NONE || !seen.getAndSet(group)) {
        first.add(each);
      }
    }
    return first;
  }

  /** How many of the documents that were found stand behind another one of their group. */
  long behind(List<FacetsCollector.MatchingDocs> found) throws IOException {
    FixedBitSet seen = new FixedBitSet(starts.length);
    long behind = 0;
    for (FacetsCollector.MatchingDocs each : found) {
      DocIdSetIterator matching = each.bits.iterator();
      if (matching == null) {
        continue;
      }
      DocIdSetIterator grouped =
          ConjunctionUtils.intersectIterators(
              List.of(matching, DocValues.getBinary(each.context.reader(), Fields.GROUP)));
      for (int doc = grouped.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = grouped.nextDoc()) {
        int group = of(each.context.docBase + doc);
        if (group != NONE && seen.getAndSet(group)) {
          behind++;
        }
      }
    }
    return behind;
  }

  /** The id of the group of a document, as the index keeps it; empty if it has none. */
  static String id(IndexReader reader, int document) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.GROUP);
    return values.advanceExact(document - leaf.docBase) ? values.binaryValue().utf8ToString() : "";
  }
}
