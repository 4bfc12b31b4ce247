package org.concordat.consultation;

import org.concordat.kernel.Provenance;
import org.concordat.text.Text;

/** A paragraph of the paper, for reading beside a question. */
public record ParagraphText(String ref, Provenance provenance, Text text, String attribution) {}
