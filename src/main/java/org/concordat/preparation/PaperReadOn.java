package org.concordat.preparation;

/** The reading of a preparation's paper has come further, or ended. */
public record PaperReadOn(PreparationId preparation) {}
