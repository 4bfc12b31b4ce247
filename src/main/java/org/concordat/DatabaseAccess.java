package org.concordat;

/** Where the portal's tables are, and the two roles that open them: the application's and the record's reader. */
record DatabaseAccess(String url, Credentials application, Credentials reader) {}
