package org.concordat.response;

import java.time.Instant;
import org.concordat.kernel.Target;

/** What a member said to their colleagues beside a position. Never part of the response, never public. */
public record ColleagueNote(Target target, String words, String by, Instant at) {}
