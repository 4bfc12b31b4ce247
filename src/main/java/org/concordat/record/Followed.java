package org.concordat.record;

import org.concordat.kernel.Reference;
import org.concordat.record.ResponseReading.ListedResponse;

/** What readers follow in feeds: each thing by its permanent reference. */
public sealed interface Followed permits ListedPosition, ListedResponse, ThreadedComment {

    Reference reference();
}
