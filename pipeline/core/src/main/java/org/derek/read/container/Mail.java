package org.derek.read.container;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A mail taken apart.
 *
 * @param subject its subject, decoded
 * @param headers the headers that tell dates, by name
 * @param plain the body as plain text, where there is one
 * @param html the body as a page, where there is one
 * @param attachments the other parts, in order
 * @param damage what is wrong with its structure; empty if nothing is
 */
public record Mail(
    String subject,
    Map<String, List<String>> headers,
    Optional<Part> plain,
    Optional<Part> html,
    List<Part> attachments,
    String damage) {
  public Mail {
    Objects.requireNonNull(subject, "subject");
    headers = Map.copyOf(headers);
    Objects.requireNonNull(plain, "plain");
    Objects.requireNonNull(html, "html");
    attachments = List.copyOf(attachments);
    Objects.requireNonNull(damage, "damage");
  }

  /**
   * A part of a mail, its transfer encoding undone.
   *
   * @param name file name; empty for a body
   * @param declared what its Content-Type says
   * @param flowed whether its lines are to be joined (RFC 3676)
   * @param bytes its content, which nobody may change
   */
  @SuppressWarnings("ArrayRecordComponent") // as large as the mail, never compared
  public record Part(String name, Declared declared, boolean flowed, byte[] bytes) {}
}
