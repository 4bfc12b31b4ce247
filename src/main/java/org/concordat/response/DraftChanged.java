package org.concordat.response;

/** Something in a response changed, and is committed, that open screens want to show: a text, a signature, a state. */
public record DraftChanged(ResponseId response) {}
