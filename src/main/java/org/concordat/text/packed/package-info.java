/**
 * Files that hold others, packed (ZIP), as office programs write them: opened within bounds that are counted while they
 * are unpacked, whatever they say of themselves.
 */
@NullMarked
package org.concordat.text.packed;

import org.jspecify.annotations.NullMarked;
