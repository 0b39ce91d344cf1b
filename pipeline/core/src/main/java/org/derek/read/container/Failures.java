package org.derek.read.container;

import java.io.EOFException;
import java.io.IOException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.derek.read.content.Refusal;
import org.derek.report.Outcome.Category;

/** What a failure of reading means for the input. */
public final class Failures {
  private static final String PASSWORD = "is protected by a password; unpack it yourself first";

  private Failures() {}

  /** The refusal that an input ends with whose reading failed so. */
  public static Refusal refusal(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof PasswordRequiredException) {
        return Refusal.of(Category.ENCRYPTED, PASSWORD, failure);
      }
      if (cause instanceof MemoryLimitException) {
        return Refusal.of(
            Category.TOO_LARGE, "needs too much memory to unpack: " + cause.getMessage(), failure);
      }
      if (cause instanceof UnsupportedZipFeatureException unsupported) {
        return unsupported.getFeature() == UnsupportedZipFeatureException.Feature.ENCRYPTION
            ? encrypted()
            : Refusal.of(Category.UNSUPPORTED, unsupported.getMessage(), failure);
      }
    }
    if (failure instanceof EOFException) {
      return Refusal.of(Category.CORRUPT, "breaks off before its end", failure);
    }
    String why = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return Refusal.of(Category.CORRUPT, "is damaged or breaks off: " + why, failure);
  }

  static Refusal encrypted() {
    return Refusal.of(Category.ENCRYPTED, PASSWORD);
  }
}
