package org.concordat.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data directory cannot be made, or this user may not write in it. */
final class DataDirectoryNotWritable extends StartFailure {

    DataDirectoryNotWritable(Path directory, String reason, @Nullable Throwable cause) {
        super(13, StartMessages.text("start.data-not-writable", directory, reason), cause);
    }
}
