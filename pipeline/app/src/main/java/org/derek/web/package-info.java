/**
 * The editors' web page and its JSON interface: a search with facets, and a view of each report
 * with its mentions marked and its events listed.
 *
 * <p>Pages are rendered on the server (templates in {@code src/main/jte}); htmx replaces the
 * results while one types, and every page works as a plain link without it. What a page shows is
 * prepared as values here ({@link org.derek.web.SearchView}, {@link org.derek.web.ReportView});
 * templates escape all of it. No domain logic may enter.
 */
package org.derek.web;
