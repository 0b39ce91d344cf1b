package org.derek.read.charset;

import java.nio.charset.Charset;
import java.nio.charset.spi.CharsetProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Makes {@link Kz1048} known to {@link Charset#forName} under its name and aliases. */
public final class KazakhCharsets extends CharsetProvider {
  /** For the service loader. */
  public KazakhCharsets() {}

  @Override
  public Iterator<Charset> charsets() {
    return List.of(Kz1048.INSTANCE).iterator();
  }

  @Override
  public Charset charsetForName(String name) {
    Charset charset = Kz1048.INSTANCE;
    boolean same =
        charset.name().equalsIgnoreCase(name)
            || charset.aliases().stream()
                .anyMatch(
                    alias -> alias.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    return same ? charset : null;
  }
}
