package org.concordat.record;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Slug;

/**
 * What the public is told of a response that was on the record and that its organisations withdrew.
 *
 * @param organisations what they are called, the lead first
 */
public record Retracted(Slug consultation, List<String> organisations, Instant at) {}
