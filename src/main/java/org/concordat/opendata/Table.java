package org.concordat.opendata;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are written one by one, none of them kept. Closing it finishes it and leaves open what it is written to. */
interface Table extends Closeable {

    /** @param cells words, numbers and nothing */
    void row(List<@Nullable Object> cells) throws IOException;
}
