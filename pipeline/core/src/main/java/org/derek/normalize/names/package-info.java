/**
 * Canonical names and entity ids of persons and organizations.
 *
 * <p>A report's mentions of one type are brought to their nominative candidates by the grammar of
 * their language, grouped into entities, and each entity elects its fullest form. The id is
 * computed from that form alone: a transliterated key, then the alias table. {@link
 * org.derek.normalize.names.NameNormalizer} is the door; who reads on finds, from the bottom:
 *
 * <ul>
 *   <li><b>Words of a language.</b> {@code Paradigms} and {@code Suffixes} read case endings
 *       backwards, {@code WordForms} is the dictionary, {@code NameSpelling} the one spelling,
 *       {@code NameParts}, {@code Quotes} and {@code Capitals} the way names are written.
 *   <li><b>Ids.</b> {@code EntityIds} spells a name in plain Latin ({@code Transliteration}, {@code
 *       AsianNames}, {@code NameMarks}) and looks it up among the well-known ({@code Alias}).
 *       {@code StateBodies} knows the ministries of every state, {@code ShortNames} which surname
 *       alone is a president's, {@code HomeState} whose state a report is about.
 *   <li><b>Persons.</b> {@code PersonGrammar} reads a name, with the words before it as evidence
 *       ({@code NameCase}); {@code PersonEntities} groups a document's names.
 *   <li><b>Names of organizations.</b> {@code OrganizationGrammar} puts the parts of one language's
 *       grammar together: its words ({@code OrganizationLexicon}), where its heads stand ({@code
 *       HeadFirst} with {@code HeadNouns}, {@code Adjectives}, {@code NounPhrases}, {@code
 *       ListedNames}, {@code ProperNames}; {@code HeadLast}), what governs a name ({@code
 *       Government}), what short forms in it stand for ({@code Acronyms}, {@code Shorthand}) and
 *       what it leaves to the document ({@code ImpliedParts}).
 *   <li><b>Organizations of a document.</b> {@code OrganizationEntities} names the steps in their
 *       order, from {@code IntroducedNames} to {@code FullNames}; {@code OrganizationDocument} is
 *       what they share.
 * </ul>
 *
 * <p>A group knows those above it in this list only, and persons and organizations nothing of each
 * other; {@code NameGroupsTest} holds it so. They are one package all the same: five packages would
 * make two dozen classes public that only names need, and then a change of {@code Paradigms} would
 * be a change of what the whole house may use.
 *
 * <p>What does not belong here: dates, countries and places (rooms of their own), words that are
 * searched for in a text ({@code normalize.forms}), editors' decisions ({@code
 * normalize.corrections}), and any rule about one language: that is data.
 */
package org.derek.normalize.names;
