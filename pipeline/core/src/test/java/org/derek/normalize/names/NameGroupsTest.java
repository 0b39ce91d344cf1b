package org.derek.normalize.names;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows between the groups of classes that the description of the package names. */
@AnalyzeClasses(
    packages = "org.derek.normalize.names",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class NameGroupsTest {
  private static final DescribedPredicate<JavaClass> WORDS =
      belongToAnyOf(
          Capitals.class,
          GrammaticalCase.class,
          NameParts.class,
          NameSpelling.class,
          Paradigms.class,
          Quotes.class,
          RowsByKind.class,
          Suffixes.class,
          WordForms.class);

  private static final DescribedPredicate<JavaClass> IDS =
      belongToAnyOf(
          Alias.class,
          AsianNames.class,
          EntityCountries.class,
          EntityIds.class,
          HomeState.class,
          NameMarks.class,
          NameValue.class,
          ShortNames.class,
          StateBodies.class,
          Transliteration.class);

  private static final DescribedPredicate<JavaClass> PERSONS =
      belongToAnyOf(NameCase.class, PersonEntities.class, PersonEntity.class, PersonGrammar.class);

  private static final DescribedPredicate<JavaClass> NAMES_OF_ORGANIZATIONS =
      belongToAnyOf(
          Acronyms.class,
          Adjectives.class,
          Government.class,
          HeadFirst.class,
          HeadLast.class,
          HeadNouns.class,
          HeadOrder.class,
          ImpliedParts.class,
          JoinedEndings.class,
          ListedNames.class,
          Nominative.class,
          NounPhrases.class,
          OrganizationGrammar.class,
          OrganizationLexicon.class,
          ProperNames.class,
          RunningText.class,
          Shorthand.class);

  private static final DescribedPredicate<JavaClass> DOOR =
      belongToAnyOf(NameNormalizer.class, NameDerivations.class);

  private static final DescribedPredicate<JavaClass> ARRAY =
      DescribedPredicate.describe("array", JavaClass::isArray);

  private static final DescribedPredicate<JavaClass> ORGANIZATIONS_OF_A_DOCUMENT =
      resideInAPackage(NameNormalizer.class.getPackageName())
          .and(not(WORDS.or(IDS).or(PERSONS).or(NAMES_OF_ORGANIZATIONS).or(DOOR).or(ARRAY)));

  @ArchTest
  static final ArchRule groupsKnowThoseBelow =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("words")
          .definedBy(WORDS)
          .layer("ids")
          .definedBy(IDS)
          .layer("persons")
          .definedBy(PERSONS)
          .layer("names of organizations")
          .definedBy(NAMES_OF_ORGANIZATIONS)
          .layer("organizations of a document")
          .definedBy(ORGANIZATIONS_OF_A_DOCUMENT)
          .whereLayer("words")
          .mayNotAccessAnyLayer()
          .whereLayer("ids")
          .mayOnlyAccessLayers("words")
          .whereLayer("persons")
          .mayOnlyAccessLayers("words", "ids")
          .whereLayer("names of organizations")
          .mayOnlyAccessLayers("words")
          .whereLayer("organizations of a document")
          .mayOnlyAccessLayers("words", "ids", "names of organizations");
}
