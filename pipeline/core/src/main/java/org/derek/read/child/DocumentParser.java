package org.derek.read.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.chm.ChmParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.wordperfect.WordPerfectParser;
import org.apache.tika.parser.xml.FictionBookParser;
import org.derek.report.Outcome.Category;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads office documents by Apache Tika. Its parsers are named one by one: no service discovery, so
 * that none comes in that starts programs (OCR) or takes long to load. Pictures and embedded files
 * are left out. For one thread.
 */
final class DocumentParser {
  private static final MediaType UNKNOWN = MediaType.OCTET_STREAM;

  private final CompositeDetector detector;
  private final AutoDetectParser parser;

  DocumentParser() {
    MimeTypes types = MimeTypes.getDefaultMimeTypes();
    detector =
        new CompositeDetector(
            types.getMediaTypeRegistry(),
            List.of(new POIFSContainerDetector(), new DefaultZipContainerDetector(), types));
    parser =
        new AutoDetectParser(
            detector,
            new PDFParser(),
            new OfficeParser(),
            new OOXMLParser(),
            new OpenDocumentParser(),
            new FlatOpenDocumentParser(),
            new RTFParser(),
            new EpubParser(),
            new FictionBookParser(),
            new ChmParser(),
            new WordPerfectParser(),
            new JSoupParser());
  }

  ChildAnswer parse(ChildRequest request) {
    String path = request.path();
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, path.substring(path.lastIndexOf('/') + 1));
    try (TikaInputStream in = TikaInputStream.get(request.bytes(), metadata)) {
      MediaType type = detector.detect(in, metadata);
      if (!parser.getSupportedTypes(new ParseContext()).contains(type.getBaseType())) {
        return unsupported(request, type);
      }
      boolean paged = type.getBaseType().equals(MediaType.application("pdf"));
      DocumentText text = new DocumentText(request.maxTextChars(), paged);
      return parse(request, in, metadata, text);
    } catch (IOException e) {
      return corrupt(e);
    }
  }

  private ChildAnswer parse(
      ChildRequest request, TikaInputStream in, Metadata metadata, DocumentText text) {
    try {
      parser.parse(in, text, metadata, context());
    } catch (EncryptedDocumentException e) {
      return new ChildAnswer.Refused(
          Category.ENCRYPTED, "is protected by a password; save it without one");
    } catch (UnsupportedFormatException e) {
      return new ChildAnswer.Refused(Category.UNSUPPORTED, String.valueOf(e.getMessage()));
    } catch (IOException | SAXException | TikaException e) {
      return text.isOverLimit() ? tooLong(request) : corrupt(e);
    }
    String type = metadata.get(Metadata.CONTENT_TYPE);
    return new ChildAnswer.Read(
        type == null ? request.mediaType() : type.replaceFirst(";.*", "").strip(),
        Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE)).orElse(""),
        text.heading(),
        properties(metadata),
        Optional.empty(),
        Optional.empty(),
        text.text());
  }

  private ParseContext context() {
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractAnnotationText(false);
    pdf.setExtractBookmarksText(false);
    pdf.setExtractInlineImages(false);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setIncludeHeadersAndFooters(false);
    office.setIncludeDeletedContent(false);
    office.setIncludeMoveFromContent(false);
    office.setIncludeSlideMasterContent(false);
    office.setExtractMacros(false);
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NoEmbedded());
    context.set(Parser.class, parser);
    return context;
  }

  private static Map<String, List<String>> properties(Metadata metadata) {
    Map<String, List<String>> properties = new LinkedHashMap<>();
    for (String name : metadata.names()) {
      List<String> values = new ArrayList<>();
      for (String value : metadata.getValues(name)) {
        values.add(value.length() > 1000 ? value.substring(0, 1000) : value);
      }
      properties.put(name, values);
    }
    return properties;
  }

  private static ChildAnswer unsupported(ChildRequest request, MediaType type) {
    boolean promised = type.equals(UNKNOWN) || type.equals(MediaType.APPLICATION_ZIP);
    return promised && !request.mediaType().equals(MediaType.APPLICATION_ZIP.toString())
        ? new ChildAnswer.Refused(
            Category.CORRUPT, "starts as " + request.mediaType() + " but is damaged or breaks off")
        : new ChildAnswer.Refused(Category.UNSUPPORTED, "no reader for " + type.getBaseType());
  }

  private static ChildAnswer corrupt(Exception e) {
    Throwable deepest = e;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    String why = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    return new ChildAnswer.Refused(Category.CORRUPT, "is damaged or breaks off: " + why);
  }

  static ChildAnswer tooLong(ChildRequest request) {
    return new ChildAnswer.Refused(
        Category.TOO_LARGE,
        "its text is longer than "
            + request.maxTextChars()
            + " characters (raise the limit by --max-text-chars)");
  }

  /** Leaves embedded files and pictures alone. */
  private static final class NoEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
