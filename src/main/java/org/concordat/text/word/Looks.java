package org.concordat.text.word;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a paragraph says of itself while it is read. */
final class Looks {
    String style = "";
    String list = "";
    int depth = -1;
    int outline = -1;

    /** Whether it ends with every change accepted, and with every change rejected: else the next one goes on in it. */
    boolean ends = true;

    boolean ended = true;

    /** The bookmark of ours that stands in it. */
    @Nullable
    String mark;

    final Set<String> trackedBy = new TreeSet<>();
}
