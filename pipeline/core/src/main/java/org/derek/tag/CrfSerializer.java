package org.derek.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.model.ArtifactSerializer;

/**
 * The binary form of a {@link Crf}, big-endian: magic, outcomes, starts, transitions, then the
 * features as columns (hashes, numbers of entries, labels, weights in steps of 1/{@value #STEPS}),
 * which compress well and load in one read.
 */
public final class CrfSerializer implements ArtifactSerializer<Crf> {
  private static final int MAGIC = 0x44435246;
  private static final int STEPS = 512;

  @Override
  public Crf create(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new InvalidFormatException("not the weights of a name model; train it again");
    }
    int width = data.readUnsignedByte();
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      outcomes.add(data.readUTF());
    }
    float[] starts = floats(data, width);
    float[] transitions = floats(data, width * width);
    int size = data.readInt();
    int entries = data.readInt();
    long[] hashes = new long[size];
    block(data, size * Long.BYTES).asLongBuffer().get(hashes);
    byte[] counts = block(data, size).array();
    int[] offsets = new int[size + 1];
    for (int k = 0; k < size; k++) {
      offsets[k + 1] = offsets[k] + counts[k];
    }
    byte[] labels = block(data, entries).array();
    short[] steps = new short[entries];
    block(data, entries * Short.BYTES).asShortBuffer().get(steps);
    float[] weights = new float[entries];
    for (int e = 0; e < entries; e++) {
      weights[e] = steps[e] / (float) STEPS;
    }
    return new Crf(
        outcomes, starts, transitions, new FeatureTable(hashes, offsets, labels, weights));
  }

  @Override
  public void serialize(Crf crf, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    String[] outcomes = crf.getOutcomes();
    data.writeByte(outcomes.length);
    for (String outcome : outcomes) {
      data.writeUTF(outcome);
    }
    for (float weight : crf.starts()) {
      data.writeFloat(weight);
    }
    for (float weight : crf.transitions()) {
      data.writeFloat(weight);
    }
    FeatureTable table = crf.table();
    data.writeInt(table.size());
    data.writeInt(table.labels.length);
    for (long hash : table.hashes) {
      data.writeLong(hash);
    }
    for (int k = 0; k < table.size(); k++) {
      data.writeByte(table.offsets[k + 1] - table.offsets[k]);
    }
    data.write(table.labels);
    for (float weight : table.weights) {
      int steps = Math.round(weight * STEPS);
      data.writeShort(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps)));
    }
    data.flush();
  }

  private static float[] floats(DataInputStream data, int count) throws IOException {
    float[] values = new float[count];
    block(data, count * Float.BYTES).asFloatBuffer().get(values);
    return values;
  }

  private static ByteBuffer block(DataInputStream data, int bytes) throws IOException {
    byte[] block = new byte[bytes];
    data.readFully(block);
    return ByteBuffer.wrap(block);
  }
}
