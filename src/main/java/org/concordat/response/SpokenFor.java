package org.concordat.response;

/** For whom one of the organisations of a response speaks. */
public record SpokenFor(String organisation, Mandate mandate) {}
