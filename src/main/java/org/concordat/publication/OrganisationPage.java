package org.concordat.publication;

import java.util.List;
import org.concordat.opendata.CommentData;
import org.concordat.opendata.OrganisationOnRecordData;
import org.concordat.opendata.PositionData;
import org.concordat.opendata.PublicSettings;
import org.concordat.record.ListedComment;
import org.concordat.record.ListedPosition;
import org.concordat.record.OrganisationReading.OrganisationOnRecord;
import org.jspecify.annotations.Nullable;

/** An organisation, and what it said last. */
record OrganisationPage(
        OrganisationOnRecord found,
        List<ListedPosition> positions,
        List<ListedComment> comments,
        @Nullable String banner) {

    public List<ListedPosition> submitted() {
        return positions.stream().filter(it -> !it.isReported()).toList();
    }

    public List<ListedPosition> reported() {
        return positions.stream().filter(ListedPosition::isReported).toList();
    }

    /** The same as data. */
    record Data(
            OrganisationOnRecordData organisation, List<PositionData> positions, List<CommentData.Brief> comments) {}

    Data data(PublicSettings settings) {
        return new Data(
                OrganisationOnRecordData.of(found, settings),
                positions.stream().map(it -> PositionData.of(it, settings)).toList(),
                comments.stream().map(it -> CommentData.brief(it, settings)).toList());
    }
}
