package org.derek;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Holds the arrows between the packages: a stage knows the stages before it, never those after. */
@AnalyzeClasses(packages = "org.derek", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule arrowsNeverPointBack =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("report")
          .definedBy("org.derek.report..")
          .layer("json")
          .definedBy("org.derek.json..")
          .layer("read")
          .definedBy("org.derek.read..")
          .layer("language")
          .definedBy("org.derek.language..")
          .layer("segment")
          .definedBy("org.derek.segment..")
          .layer("tag")
          .definedBy("org.derek.tag..")
          .layer("normalize")
          .definedBy("org.derek.normalize..")
          .layer("event")
          .definedBy("org.derek.event..")
          .layer("merge")
          .definedBy("org.derek.merge..")
          .layer("index")
          .definedBy("org.derek.index..")
          .layer("search")
          .definedBy("org.derek.search..")
          .layer("export")
          .definedBy("org.derek.export..")
          .layer("ingest")
          .definedBy("org.derek.ingest..")
          .layer("evaluate")
          .definedBy("org.derek.evaluate..")
          .layer("train")
          .definedBy("org.derek.train..")
          .whereLayer("report")
          .mayNotAccessAnyLayer()
          .whereLayer("json")
          .mayOnlyAccessLayers("report")
          .whereLayer("read")
          .mayOnlyAccessLayers("report")
          .whereLayer("language")
          .mayOnlyAccessLayers("report")
          .whereLayer("segment")
          .mayOnlyAccessLayers("report", "language")
          .whereLayer("tag")
          .mayOnlyAccessLayers("report", "language", "segment")
          .whereLayer("normalize")
          .mayOnlyAccessLayers("report", "language", "segment")
          .whereLayer("event")
          .mayOnlyAccessLayers("report", "language", "segment", "normalize")
          .whereLayer("merge")
          .mayOnlyAccessLayers("report", "language", "normalize")
          .whereLayer("index")
          .mayOnlyAccessLayers("report", "json", "language", "merge")
          .whereLayer("search")
          .mayOnlyAccessLayers("report", "json", "language", "index")
          .whereLayer("export")
          .mayOnlyAccessLayers("report", "json", "index", "search")
          .whereLayer("ingest")
          .mayOnlyAccessLayers(
              "report",
              "read",
              "language",
              "segment",
              "tag",
              "normalize",
              "event",
              "merge",
              "index")
          .whereLayer("ingest")
          .mayOnlyBeAccessedByLayers("evaluate", "train");

  @ArchTest
  static final ArchRule tikaStaysInRead =
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackage("org.derek.read..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.tika..");

  @ArchTest
  static final ArchRule openNlpStaysInItsStages =
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.derek.language..",
              "org.derek.segment..",
              "org.derek.tag..",
              "org.derek.event..",
              "org.derek.train..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("opennlp..");

  @ArchTest
  static final ArchRule luceneStaysInIndexAndSearch =
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackages("org.derek.index..", "org.derek.search..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.lucene..");
}
