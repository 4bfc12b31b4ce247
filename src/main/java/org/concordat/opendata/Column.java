package org.concordat.opendata;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name by which programs know it; it never changes
 * @param value what a row holds there: words, a number or nothing
 */
record Column<T>(String name, Function<T, @Nullable Object> value) {}
