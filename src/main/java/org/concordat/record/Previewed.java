package org.concordat.record;

import java.util.List;
import org.concordat.record.ResponseReading.ListedResponse;

/** A response as it would be read on the record, where it is not. */
public record Previewed(ListedResponse response, List<ListedPosition> positions) {}
