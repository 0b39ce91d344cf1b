package org.derek.search;

/** A query that can't mean anything; the message is for the person who typed it. */
public final class QueryException extends IllegalArgumentException {
  public QueryException(String message) {
    super(message);
  }
}
