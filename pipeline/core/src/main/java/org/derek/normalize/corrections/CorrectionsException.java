package org.derek.normalize.corrections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A file of corrections that can't be meant so; the message names file, line, cell and remedy. */
public final class CorrectionsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** More would not be read. */
  private static final int TOLD = 20;

  /** A file as a whole can't be used. */
  public CorrectionsException(String file, String message) {
    this(file, List.of(new Problem(0, "", message)));
  }

  CorrectionsException(String file, List<Problem> problems) {
    super(message(file, problems));
  }

  private static String message(String file, List<Problem> problems) {
    List<Problem> inOrder = new ArrayList<>(problems);
    inOrder.sort(Comparator.comparingInt(Problem::line));
    List<String> lines = new ArrayList<>();
    inOrder.stream().limit(TOLD).forEach(problem -> lines.add(problem.in(file)));
    if (problems.size() > TOLD) {
      lines.add("… and " + (problems.size() - TOLD) + " more");
    }
    return String.join("\n", lines);
  }
}
