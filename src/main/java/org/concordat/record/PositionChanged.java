package org.concordat.record;

import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;

/**
 * What the public reads of a position is not what it was: its words, what was said of it, who stands behind it, or that it is
 * there at all. Told once, after the change can be read, and not kept: whoever hears it reads again.
 */
public record PositionChanged(Reference position, Slug consultation) {}
