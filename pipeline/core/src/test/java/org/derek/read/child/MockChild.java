package org.derek.read.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A child whose parser does what the document's path says: hang, crash, eat, dig, talk or read. */
public final class MockChild {
  private MockChild() {}

  public static void main(String[] arguments) throws IOException {
    ChildReader.keepStandardOutput();
    ChildReader.serve(MockChild::parse);
  }

  private static ChildAnswer parse(ChildRequest request) {
    switch (request.path()) {
      case "hang" -> hang();
      case "crash" -> Runtime.getRuntime().halt(134);
      case "eat" -> eat();
      case "dig" -> dig(0);
      case "fail" -> throw new IllegalStateException("broken table");
      case "talk" -> System.out.println("a library that greets");
      default -> {}
    }
    return new ChildAnswer.Read(
        request.mediaType(),
        "",
        "",
        Map.of("pid", List.of(Long.toString(ProcessHandle.current().pid()))),
        request.charset(),
        Optional.empty(),
        "читано: " + request.path());
  }

  private static void hang() {
    while (true) {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        // the worst parsers take no notice
      }
    }
  }

  private static void eat() {
    List<long[]> eaten = new ArrayList<>();
    while (true) {
      eaten.add(new long[1 << 20]);
      eaten.get(0)[0] = eaten.size();
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int dig(int depth) {
    return dig(depth + 1) + 1;
  }
}
