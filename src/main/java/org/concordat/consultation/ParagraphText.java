package org.concordat.consultation;

import org.concordat.kernel.Provenance;

/** A paragraph of the paper, for reading beside a question. */
public record ParagraphText(String ref, Provenance provenance, String text, String attribution) {}
