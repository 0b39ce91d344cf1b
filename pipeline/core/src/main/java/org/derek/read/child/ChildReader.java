package org.derek.read.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.derek.read.charset.TextDecoder;
import org.derek.read.page.Page;
import org.derek.read.page.PageReader;
import org.derek.read.published.PublicationFinder;
import org.derek.report.Outcome.Category;

/** The child's {@code main}: answers requests until its input ends. Argument: models folder. */
public final class ChildReader {
  private static final int STACK_BYTES = 8 << 20;

  private ChildReader() {}

  /** Serves until standard input ends, which the parent's death brings about. */
  public static void main(String[] arguments) throws IOException {
    keepStandardOutput();
    Path models = Path.of(arguments[0]);
    DocumentParser documents = new DocumentParser();
    Pages pages = new Pages(models);
    serve(
        request ->
            request.kind() == ChildRequest.Kind.PAGE
                ? pages.read(request)
                : documents.parse(request));
  }

  /** Sends what libraries print to the error stream: standard output is for answers alone. */
  static void keepStandardOutput() {
    System.setOut(System.err);
  }

  /**
   * Reads on this thread and works on another, so that the end of input ends the process in the
   * middle of the hardest document.
   */
  static void serve(Function<ChildRequest, ChildAnswer> work) throws IOException {
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16));
    refuseNetwork();
    BlockingQueue<ChildRequest> requests = new ArrayBlockingQueue<>(1);
    Thread worker = new Thread(null, () -> answer(requests, work, out), "work", STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
    try {
      for (var next = Wire.readRequest(in); next.isPresent(); next = Wire.readRequest(in)) {
        requests.add(next.get());
      }
    } finally {
      ChildProcess.deleteFolder(Path.of(System.getProperty("java.io.tmpdir")));
      Runtime.getRuntime().halt(0);
    }
  }

  private static void answer(
      BlockingQueue<ChildRequest> requests,
      Function<ChildRequest, ChildAnswer> work,
      DataOutputStream out) {
    try {
      out.writeByte(ChildProcess.READY);
      out.flush();
      while (true) {
        Wire.write(out, answer(requests.take(), work));
      }
    } catch (IOException | InterruptedException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  private static ChildAnswer answer(
      ChildRequest request, Function<ChildRequest, ChildAnswer> work) {
    try {
      return work.apply(request);
    } catch (StackOverflowError e) {
      return new ChildAnswer.Refused(Category.CRASHED, "nested too deeply for its parser");
    } catch (RuntimeException | LinkageError e) {
      return new ChildAnswer.Refused(Category.CRASHED, "its parser failed: " + e);
    }
  }

  private static void refuseNetwork() {
    URL.setURLStreamHandlerFactory(
        protocol ->
            protocol.equals("http") || protocol.equals("https") || protocol.equals("ftp")
                ? new URLStreamHandler() {
                  @Override
                  protected URLConnection openConnection(URL address) throws IOException {
                    throw new IOException("no network while reading: " + address);
                  }
                }
                : null);
  }

  /** The page reader, loaded when the first page comes. */
  private static final class Pages {
    private final Path models;
    private Optional<PageReader> reader = Optional.empty();

    Pages(Path models) {
      this.models = models;
    }

    ChildAnswer read(ChildRequest request) {
      if (reader.isEmpty()) {
        reader =
            Optional.of(
                PageReader.load(models, TextDecoder.load(models), PublicationFinder.load(models)));
      }
      Page page = reader.get().read(request.bytes(), request.charset(), request.path());
      if (page.text().length() > request.maxTextChars()) {
        return DocumentParser.tooLong(request);
      }
      return new ChildAnswer.Read(
          request.mediaType(),
          page.title(),
          "",
          java.util.Map.of(),
          Optional.of(page.charset()),
          page.published(),
          page.text());
    }
  }
}
