package org.derek.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.derek.language.Models;
import org.derek.search.ReportSearch;
import org.derek.web.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code derek serve}: the editors' web page and the JSON interface. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the editors' web page and the JSON interface until it is stopped with Ctrl-C.",
      "Listens on this machine only, unless --host says otherwise; there is no login."
    },
    footer = {
      "",
      "Addresses: / the search page, /report/ID a report, /api/search?q=… and /api/report/ID JSON.",
      "",
      "Example:",
      "  derek serve --index news-index --port 8080"
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private IndexOption index;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("--port: 0 to 65535, not " + port);
    }
    Models models = Models.standard();
    try (ReportSearch search = ReportSearch.open(index.folder(), models);
        Server server = new Server(search, models.languages())) {
      int listening = start(server);
      System.err.println("open http://" + host + ":" + listening + "/   (Ctrl-C ends it)");
      CountDownLatch ended = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown, "derek-stop"));
      ended.await();
      return ExitCode.OK;
    }
  }

  private int start(Server server) throws IOException {
    try {
      return server.start(host, port);
    } catch (JavalinBindException e) {
      throw new IOException(
          "cannot listen on " + host + ":" + port + "; choose another --port (0 finds a free one)",
          e);
    }
  }
}
