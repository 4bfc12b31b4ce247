package org.concordat.attachment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of making a public copy of a file.
 *
 * @param content of the copy; nothing where it cannot be made safely
 * @param found in the file
 */
record MadeCopy(byte @Nullable [] content, Set<Finding> found) {

    static MadeCopy none(Set<Finding> found) {
        return new MadeCopy(null, found);
    }

    boolean isMade() {
        return content != null;
    }
}
