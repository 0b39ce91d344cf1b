/**
 * The command line: one class a command, each a thin edge that reads its options, calls the core
 * and prints. Data goes to standard output, everything else to standard error. No domain logic may
 * enter.
 */
package org.derek.cli;
