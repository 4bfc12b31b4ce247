package org.concordat.start;

import java.nio.file.Path;

/** Another portal is running on the same data. */
final class DataDirectoryInUse extends StartFailure {

    DataDirectoryInUse(Path directory, String process) {
        super(14, StartMessages.text("start.data-in-use", directory, process), null);
    }
}
