package org.concordat.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Authority given for one step.
 *
 * @param post what the person is in the organisation
 * @param basis the delegation or minute on which it rests, where it was written down
 */
public record Signature(
        String name, String post, Instant at, @Nullable String basis) {}
