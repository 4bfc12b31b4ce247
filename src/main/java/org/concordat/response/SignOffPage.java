package org.concordat.response;

/** What an approver finds at the address at which a response is, or was, to be signed. */
public sealed interface SignOffPage permits ResponseToSign, NotToSign {}
