package org.derek.read.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.derek.read.Limits;
import org.derek.read.ReadLimits;
import org.derek.read.content.Refusal;
import org.derek.report.Outcome.Category;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ChildPoolTest {
  private static final ReadLimits LIMITS = timeout(Duration.ofSeconds(20));

  private final ChildPool pool = pool(LIMITS);

  private static ReadLimits timeout(Duration timeout) {
    return Limits.with(
        limit -> {
          limit.timeout = timeout;
          limit.childHeapMegabytes = 48;
        });
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void startsNothingBeforeItIsAskedAndUsesAChildAgain() throws Exception {
    assertThat(pool.pids()).isEmpty();
    String first = pid(ask(pool, "a"));
    assertThat(pid(ask(pool, "b"))).isEqualTo(first);
    assertThat(pool.pids()).containsExactly(Long.valueOf(first));
  }

  @Test
  void aHangingParserIsEndedAndReplaced() throws Exception {
    try (ChildPool hasty = pool(timeout(Duration.ofMillis(700)))) {
      Refusal refusal = refusal(hasty, "hang");
      assertThat(refusal.category()).isEqualTo(Category.TIMEOUT);
      assertThat(refusal).hasMessageContaining("--timeout");
      assertThat(hasty.pids()).isEmpty();
    }
    assertThat(text(ask(pool, "next"))).isEqualTo("читано: next");
  }

  @Test
  void aCrashAndAnEmptyHeapCostOneDocument() throws Exception {
    String before = pid(ask(pool, "a"));
    assertThat(refusal(pool, "crash").category()).isEqualTo(Category.CRASHED);
    assertThat(pid(ask(pool, "b"))).isNotEqualTo(before);

    Refusal eaten = refusal(pool, "eat");
    assertThat(eaten.category()).isEqualTo(Category.CRASHED);
    assertThat(eaten).hasMessageContaining("--child-heap");
    assertThat(text(ask(pool, "c"))).isEqualTo("читано: c");
  }

  @Test
  void anOverflowingStackAndAFailingParserLeaveTheChildAlive() throws Exception {
    String before = pid(ask(pool, "a"));
    assertThat(ask(pool, "dig"))
        .isEqualTo(new ChildAnswer.Refused(Category.CRASHED, "nested too deeply for its parser"));
    assertThat(((ChildAnswer.Refused) ask(pool, "fail")).detail()).contains("broken table");
    assertThat(pid(ask(pool, "talk"))).isEqualTo(before);
  }

  @Test
  void eachThreadHasItsOwnChild() throws Exception {
    try (ChildPool patient = pool(LIMITS)) {
      CompletableFuture<ChildAnswer> one = CompletableFuture.supplyAsync(() -> get(patient, "a"));
      CompletableFuture<ChildAnswer> two = CompletableFuture.supplyAsync(() -> get(patient, "b"));
      assertThat(text(one.get(1, TimeUnit.MINUTES))).isEqualTo("читано: a");
      assertThat(text(two.get(1, TimeUnit.MINUTES))).isEqualTo("читано: b");
      assertThat(patient.pids()).hasSizeBetween(1, 2);
    }
  }

  @Test
  void ctrlCOnTheTerminalDoesNotReachTheDocument() throws Exception {
    String before = pid(ask(pool, "a"));
    new ProcessBuilder("kill", "-INT", before).start().waitFor();
    assertThat(pid(ask(pool, "b"))).isEqualTo(before);
  }

  @Test
  void closingEndsAReadingWithoutBlamingTheDocument() throws Exception {
    ask(pool, "a");
    CompletableFuture<Throwable> thrown =
        CompletableFuture.supplyAsync(() -> catchThrowable(() -> ask(pool, "hang")));
    Thread.sleep(200);
    pool.close();

    assertThat(thrown.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertThat(catchThrowable(() -> ask(pool, "b"))).isInstanceOf(InterruptedException.class);
  }

  @Test
  void aChildEndsInTheMiddleOfADocumentWhenItsParentDies() throws Exception {
    ProcessBuilder parent =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            DyingParent.class.getName());
    parent.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    parent.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = parent.start();
    String line = process.inputReader(java.nio.charset.StandardCharsets.UTF_8).readLine();
    ProcessHandle child = ProcessHandle.of(Long.parseLong(line)).orElseThrow();
    process.destroyForcibly().waitFor();

    child.onExit().get(30, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  /** Says its child's process id while the child hangs in a document. */
  public static final class DyingParent {
    private DyingParent() {}

    public static void main(String[] arguments) throws Exception {
      try (ChildPool pool = pool(timeout(Duration.ofMinutes(5)))) {
        String pid = pid(ask(pool, "a"));
        Thread hanging = new Thread(() -> get(pool, "hang"));
        hanging.start();
        System.out.println(pid);
        System.out.flush();
        hanging.join();
      }
    }
  }

  private static ChildPool pool(ReadLimits limits) {
    return new ChildPool(MockChild.class.getName(), Path.of("models"), limits);
  }

  private static ChildAnswer ask(ChildPool pool, String path) throws Refusal, InterruptedException {
    return pool.ask(
        new ChildRequest(
            ChildRequest.Kind.DOCUMENT, path, "text/x", Optional.empty(), 1000, new byte[10]));
  }

  private static ChildAnswer get(ChildPool pool, String path) {
    try {
      return ask(pool, path);
    } catch (Refusal | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Refusal refusal(ChildPool pool, String path) {
    return catchThrowableOfType(Refusal.class, () -> ask(pool, path));
  }

  private static String pid(ChildAnswer answer) {
    return ((ChildAnswer.Read) answer).properties().get("pid").get(0);
  }

  private static String text(ChildAnswer answer) {
    return ((ChildAnswer.Read) answer).text();
  }
}
