/**
 * Word documents (Office Open XML): texts written into them at places that have ids, and read out of them again whatever
 * Word, LibreOffice or a hostile hand made of them. No library, since none knows tracked changes and content controls
 * better than the XML itself does.
 */
@NullMarked
package org.concordat.text.word;

import org.jspecify.annotations.NullMarked;
