package org.concordat.record;

import org.springframework.test.context.TestPropertySource;

/** The same where the database knows no letters but those of ASCII, as those made before do. */
@TestPropertySource(properties = "concordat.test-database=plain")
class SearchingOnPlainDatabaseTests extends SearchingTests {}
