/**
 * Reading: any file, folder, container or stream in; reports with clean text and metadata, or the
 * reason why there is none, out.
 *
 * <p>{@link org.derek.read.Inputs} lists the files, {@link org.derek.read.Reader} reads them. What
 * a file is, its bytes say ({@code read.content}); its name only breaks ties. Containers are
 * unpacked as they stream by ({@code read.container}), plain text and pages are read here, and
 * every format whose parser can hang, crash or eat memory is parsed by Apache Tika in a child JVM
 * that is killed and replaced ({@code read.child}). Whatever a hostile file does costs its own
 * outcome.
 *
 * <p>Tika, commons-compress, jwarc and mime4j stay in here. Nothing here knows a language.
 */
package org.derek.read;
