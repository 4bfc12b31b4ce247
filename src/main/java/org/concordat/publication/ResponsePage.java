package org.concordat.publication;

import java.util.List;
import org.concordat.opendata.Citation;
import org.concordat.opendata.PositionData;
import org.concordat.opendata.PublicSettings;
import org.concordat.opendata.ResponseData;
import org.concordat.record.ListedPosition;
import org.concordat.record.ResponseReading.ListedResponse;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's whole published response in one of its versions.
 *
 * @param versions all that were published, the latest first
 * @param besides what else its organisations have said on the same paper
 * @param citation how this version is cited; nothing where it is not on the record yet
 */
record ResponsePage(
        Headed headed,
        ListedResponse response,
        List<ListedResponse> versions,
        List<ListedResponse> besides,
        List<ListedPosition> positions,
        @Nullable Citation citation) {

    /** The same as data. */
    record Data(
            ResponseData response,
            List<ResponseData> versions,
            List<ResponseData> besides,
            List<PositionData> positions) {}

    Data data(PublicSettings settings) {
        return new Data(
                ResponseData.of(response, settings),
                versions.stream().map(it -> ResponseData.of(it, settings)).toList(),
                besides.stream().map(it -> ResponseData.of(it, settings)).toList(),
                positions.stream().map(it -> PositionData.of(it, settings)).toList());
    }
}
