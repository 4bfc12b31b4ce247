/**
 * Papers read from files: Word, OpenDocument, HTML, Markdown and plain words become headings, numbered paragraphs, lists,
 * tables, boxes and figures, with their notes. The numbers are those that the program shows in which the paper was
 * written, however they were made. What cannot be told from the file is never guessed in silence.
 */
@NullMarked
package org.concordat.text.paper;

import org.jspecify.annotations.NullMarked;
