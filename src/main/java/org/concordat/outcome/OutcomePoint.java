package org.concordat.outcome;

/** A point of an answer, as it is being written. */
public record OutcomePoint(PointId id, int revision, PointWords words) {}
