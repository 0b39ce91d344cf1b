package org.derek.read.content;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells pages, mails, mailboxes, XML and tables among texts. */
final class MarkupSniffer {
  private static final Pattern PROLOGUE =
      Pattern.compile("\\A(?:\\s++|<\\?[^>]{0,500}\\?>|<!--(?s:.{0,4000}?)-->)*+");
  private static final Pattern DOCTYPE =
      Pattern.compile("\\A<!doctype\\s+([\\w:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROOT = Pattern.compile("<(?:[\\w-]+:)?([A-Za-z][\\w-]*)[\\s/>]");
  private static final Pattern TAG = Pattern.compile("\\A</?([a-zA-Z][a-zA-Z0-9]*)[\\s/>]");
  private static final Pattern ANY_TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*[\\s/>]");
  private static final Pattern MBOX =
      Pattern.compile("\\AFrom \\S+ .*\\d{4}.*\\r?\\n(?:>?From |[A-Za-z][A-Za-z0-9-]*:)");
  private static final Pattern HEADER = Pattern.compile("\\G([A-Za-z][A-Za-z0-9-]*):.*\\r?\\n");
  private static final Pattern FOLDED = Pattern.compile("\\G[ \\t].*\\r?\\n");
  private static final Set<String> HTML_TAGS =
      Set.of(
          "html",
          "head",
          "body",
          "title",
          "meta",
          "link",
          "script",
          "style",
          "div",
          "span",
          "p",
          "br",
          "a",
          "b",
          "i",
          "h1",
          "h2",
          "h3",
          "h4",
          "table",
          "tr",
          "td",
          "ul",
          "ol",
          "li",
          "article",
          "section",
          "main",
          "header",
          "nav",
          "img",
          "font",
          "center",
          "strong",
          "em",
          "blockquote",
          "iframe",
          "frameset",
          "base",
          "form",
          "hr",
          "pre");
  private static final Set<String> HTML_EXTENSIONS =
      Set.of("html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp", "cfm");
  private static final Set<String> MAIL_HEADERS =
      Set.of(
          "from",
          "to",
          "cc",
          "subject",
          "date",
          "mime-version",
          "received",
          "return-path",
          "message-id",
          "delivered-to",
          "content-type",
          "content-transfer-encoding",
          "reply-to",
          "dkim-signature",
          "list-id",
          "sender",
          "x-mailer");

  private MarkupSniffer() {}

  static String type(String view, String extension) {
    Matcher prologue = PROLOGUE.matcher(view);
    int start = prologue.lookingAt() ? prologue.end() : 0;
    boolean declaresXml = view.stripLeading().startsWith("<?xml");
    String rest = view.substring(start);
    if (rest.startsWith("<")) {
      String markup = markup(rest, declaresXml);
      if (!markup.isEmpty()) {
        return markup;
      }
    }
    if (MBOX.matcher(view).lookingAt()) {
      return MediaTypes.MBOX;
    }
    if (mailHeaders(view) >= (extension.equals("eml") || extension.equals("mht") ? 1 : 3)) {
      return MediaTypes.MAIL;
    }
    boolean named = HTML_EXTENSIONS.contains(extension) && ANY_TAG.matcher(view).find();
    if (named || isPageInside(view)) {
      return MediaTypes.HTML;
    }
    return switch (extension) {
      case "csv" -> "text/csv";
      case "tsv", "tab" -> "text/tab-separated-values";
      case "json", "jsonl", "ndjson" -> "application/json";
      default -> rest.startsWith("{\"") || rest.startsWith("[") ? json(rest) : MediaTypes.PLAIN;
    };
  }

  private static String json(String rest) {
    int quote = rest.indexOf('"');
    return quote >= 0 && rest.substring(0, quote).chars().allMatch(c -> "[{ \r\n\t".indexOf(c) >= 0)
        ? "application/json"
        : MediaTypes.PLAIN;
  }

  private static String markup(String rest, boolean declaresXml) {
    Matcher doctype = DOCTYPE.matcher(rest);
    String root = "";
    if (doctype.lookingAt()) {
      root = doctype.group(1);
    } else {
      Matcher first = ROOT.matcher(rest);
      if (first.lookingAt()) {
        root = first.group(1);
      }
    }
    root = root.substring(root.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    if (root.equals("html")) {
      return declaresXml ? MediaTypes.XHTML : MediaTypes.HTML;
    }
    boolean feed = root.equals("rss") || (root.equals("rdf") && rest.contains("purl.org/rss/"));
    if (feed) {
      return "application/rss+xml";
    }
    if (root.equals("feed")) {
      return "application/atom+xml";
    }
    if (root.equals("fictionbook")) {
      return MediaTypes.FICTION_BOOK;
    }
    if (declaresXml || root.equals("rdf") || doctype.lookingAt()) {
      return MediaTypes.XML;
    }
    Matcher tag = TAG.matcher(rest);
    return tag.lookingAt() && HTML_TAGS.contains(tag.group(1).toLowerCase(Locale.ROOT))
        ? MediaTypes.HTML
        : "";
  }

  private static boolean isPageInside(String view) {
    String start = view.substring(0, Math.min(view.length(), 8192)).toLowerCase(Locale.ROOT);
    return start.contains("<html") && (start.contains("<head") || start.contains("<body"));
  }

  private static int mailHeaders(String view) {
    Matcher header = HEADER.matcher(view);
    Matcher folded = FOLDED.matcher(view);
    int at = 0;
    int known = 0;
    while (at < view.length()) {
      if (header.find(at) && header.start() == at) {
        if (MAIL_HEADERS.contains(header.group(1).toLowerCase(Locale.ROOT))) {
          known++;
        }
        at = header.end();
      } else if (at > 0 && folded.find(at) && folded.start() == at) {
        at = folded.end();
      } else {
        break;
      }
    }
    return known;
  }
}
