package org.derek.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code derek}: the command that holds all others. */
@Command(
    name = "derek",
    mixinStandardHelpOptions = true,
    version = "derek 0.1.0",
    description =
        "Facts from news in Russian, Kazakh and Vietnamese: people, organizations, dates,"
            + " countries and events, in an index that can be searched and exported.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status: 0 all read, 1 some inputs failed (they are listed), 2 wrong usage, 3 fatal.",
      "",
      "Examples:",
      "  derek extract report.pdf",
      "  derek ingest archive/ --index news-index",
      "  derek search 'Байменов' --index news-index --country KZ",
      "  derek export events --index news-index --out events.csv",
      "  derek serve --index news-index"
    },
    subcommands = {
      ExtractCommand.class,
      IngestCommand.class,
      SearchCommand.class,
      ExportCommand.class,
      ServeCommand.class,
      EvalCommand.class,
      TrainCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Derek implements Runnable {
  static final int FAILED_INPUTS = 1;
  static final int FATAL = 3;

  @Spec private CommandSpec spec;

  /** Runs the command that {@code args} name, and exits with its status. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs the command that {@code args} name; returns its exit status. */
  public static int run(String... args) {
    if (!debugging()) {
      Logger.getLogger("").setLevel(Level.SEVERE);
    }
    // records are UTF-8 wherever they go, whatever the terminal's locale says
    System.setOut(new PrintStream(System.out, false, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    CommandLine line =
        new CommandLine(new Derek())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command));
    int status = line.execute(args);
    System.out.flush();
    return status;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: a COMMAND is missing");
  }

  /** A message for people; the stack only of what nobody foresaw. */
  private static int explain(Exception e, CommandLine command) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    boolean usage = cause instanceof IllegalArgumentException;
    command.getErr().println("derek: " + message(cause));
    if (debugging() || !(usage || cause instanceof IOException)) {
      e.printStackTrace(command.getErr());
    }
    return usage ? command.getCommandSpec().exitCodeOnInvalidInput() : FATAL;
  }

  private static String message(Throwable cause) {
    if (cause instanceof NoSuchFileException missing) {
      return "no such file: " + missing.getFile();
    }
    if (cause instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  private static boolean debugging() {
    return System.getenv("DEREK_DEBUG") != null;
  }
}
