package org.concordat.record;

import org.concordat.kernel.Stance;

/** How many positions take a stance. */
public record StanceCount(Stance stance, int count) {}
