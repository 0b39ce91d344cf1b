/**
 * Containers: archives, compressed files, mails and mailboxes, web archives. Each reader hands its
 * members to {@link org.derek.read.container.Members}, one after the other, as they stream by, and
 * throws when the container itself can't be opened or breaks off. What a member is and what is read
 * from it is decided elsewhere; nothing is unpacked to disk by its name.
 */
package org.derek.read.container;
