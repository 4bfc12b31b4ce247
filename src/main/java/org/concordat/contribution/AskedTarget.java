package org.concordat.contribution;

import org.concordat.kernel.Target;

/**
 * Something on which colleagues are asked to write, as it stood when they were asked.
 *
 * @param title a few words
 * @param words the question or the paragraph; empty for the whole paper
 */
public record AskedTarget(Target target, String title, String words) {}
