package org.concordat.account;

/** How to name and to reach a person. */
public record Contact(String name, String address) {}
