package org.derek.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Lists the files under what the user named.
 *
 * <p>Lazy: only the folders between a root and the current file are held, each as a sorted list of
 * names. Every file comes once: a root inside another root is covered by that one, and a symbolic
 * link is followed only if it leads out of all roots to a place not yet followed, which also ends
 * every loop.
 */
public final class Inputs {
  private Inputs() {}

  /** All files under {@code inputs}; see {@link #walk(List, Predicate)}. */
  public static Stream<InputFile> walk(List<Path> inputs) throws IOException {
    return walk(inputs, file -> false);
  }

  /**
   * All files under {@code inputs}: inputs in the order given, each folder by name (UTF-16 order).
   * A file that can't be looked at and a folder that can't be listed come as a file of their own,
   * which {@link Reader} refuses with the reason.
   *
   * @param inputs files and folders
   * @param skipped files and folders (as found) to leave out, for example the index
   * @throws IOException if an input doesn't exist, naming it
   */
  public static Stream<InputFile> walk(List<Path> inputs, Predicate<Path> skipped)
      throws IOException {
    Iterator<InputFile> files = new Walk(roots(inputs), skipped);
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(files, traits), false);
  }

  private static List<Root> roots(List<Path> inputs) throws IOException {
    List<Root> all = new ArrayList<>();
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new IOException("no such file or folder: " + input + "; check the path");
      }
      all.add(new Root(input, input.toRealPath()));
    }
    List<Root> kept = new ArrayList<>();
    for (Root root : all) {
      boolean covered =
          kept.stream().anyMatch(other -> other.real.equals(root.real))
              || all.stream()
                  .anyMatch(
                      other -> !other.real.equals(root.real) && root.real.startsWith(other.real));
      if (!covered) {
        kept.add(root);
      }
    }
    return kept;
  }

  private record Root(Path given, Path real) {}

  /** A folder on the way down: where it is, and the names in it that are still to come. */
  private record Folder(Path given, Path real, Iterator<String> names) {}

  private static final class Walk implements Iterator<InputFile> {
    private final Iterator<Root> roots;
    private final List<Path> rootPlaces;
    private final Predicate<Path> skipped;
    private final Set<Path> linked = new HashSet<>();
    private final Deque<Folder> way = new ArrayDeque<>();
    private Optional<InputFile> next = Optional.empty();

    Walk(List<Root> roots, Predicate<Path> skipped) {
      this.roots = roots.iterator();
      this.rootPlaces = roots.stream().map(Root::real).toList();
      this.skipped = skipped;
    }

    @Override
    public boolean hasNext() {
      while (next.isEmpty()) {
        if (way.isEmpty()) {
          if (!roots.hasNext()) {
            return false;
          }
          Root root = roots.next();
          visit(root.given, root.real);
        } else if (way.peek().names.hasNext()) {
          Folder folder = way.peek();
          String name = folder.names.next();
          enter(folder.given.resolve(name), folder.real.resolve(name));
        } else {
          way.pop();
        }
      }
      return true;
    }

    @Override
    public InputFile next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      InputFile file = next.orElseThrow();
      next = Optional.empty();
      return file;
    }

    private void enter(Path given, Path place) {
      if (!Files.isSymbolicLink(place)) {
        if (!linked.contains(place)) {
          visit(given, place);
        }
        return;
      }
      Path target;
      try {
        target = place.toRealPath();
      } catch (IOException e) {
        next = Optional.of(new InputFile(slashed(given), given, 0, 0));
        return;
      }
      boolean elsewhere =
          rootPlaces.stream().noneMatch(target::startsWith)
              && linked.stream().noneMatch(target::startsWith);
      if (elsewhere && linked.add(target)) {
        visit(given, target);
      }
    }

    private void visit(Path given, Path real) {
      if (skipped.test(given)) {
        return;
      }
      BasicFileAttributes traits;
      try {
        traits = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (traits.isDirectory()) {
          way.push(new Folder(given, real, names(real)));
          return;
        }
      } catch (IOException e) {
        next = Optional.of(new InputFile(slashed(given), given, 0, 0));
        return;
      }
      long modified = traits.lastModifiedTime().toMillis();
      next = Optional.of(new InputFile(slashed(given), given, traits.size(), modified));
    }

    private static Iterator<String> names(Path folder) throws IOException {
      List<String> names = new ArrayList<>();
      try (var entries = Files.newDirectoryStream(folder)) {
        entries.forEach(entry -> names.add(entry.getFileName().toString()));
      } catch (java.nio.file.DirectoryIteratorException e) {
        throw e.getCause();
      }
      Collections.sort(names);
      return names.iterator();
    }

    private static String slashed(Path path) {
      return path.toString().replace('\\', '/');
    }
  }
}
