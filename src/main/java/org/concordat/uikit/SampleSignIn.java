package org.concordat.uikit;

/**
 * A sign-in of the demonstration, offered in the open on the sign-in page.
 *
 * @param who what this person is, in the reader's words: drafter, Northmoor Borough Council
 * @param email what to type as the address
 * @param password what to type as the password
 */
public record SampleSignIn(String who, String email, String password) {}
