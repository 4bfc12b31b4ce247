package org.concordat.start;

/** Where the portal's tables are, and the two roles that open them: the application's and the record's reader. */
public record DatabaseAccess(String url, Credentials application, Credentials reader) {}
