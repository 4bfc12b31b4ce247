package org.concordat.moderation;

/** A case came, was claimed, let go, decided or taken back. Told once, to screens that are open; it says nothing of what. */
public record CaseChanged(CaseId id) {}
