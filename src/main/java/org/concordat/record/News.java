package org.concordat.record;

import org.concordat.kernel.Slug;

/**
 * That something was published, by a name that it has for good, so that nobody is told twice.
 *
 * @param name such as {@code response/R-7K3M-9Q2T/2}
 */
public record News(String name, Slug consultation) {}
