package org.concordat.publication;

import java.util.List;
import org.concordat.opendata.Citation;
import org.concordat.opendata.CommentData;
import org.concordat.opendata.EndorsementData;
import org.concordat.opendata.PageData;
import org.concordat.opendata.PositionData;
import org.concordat.opendata.PositionQuery.Ignored;
import org.concordat.opendata.PublicSettings;
import org.concordat.record.CommentReading;
import org.concordat.record.EndorsementReading.EndorsedPosition;
import org.concordat.record.ListedEndorsement;
import org.concordat.record.ListedPosition;

/**
 * One position, its versions, and what others said of it.
 *
 * @param position the version that is shown
 * @param earlier versions before that, the latest first
 * @param latest whether it is the latest that was published
 * @param citation how that version is cited
 * @param newest whether the newest comments stand first
 * @param fromMiddle whether the comments do not start with the first
 */
record PositionPage(
        Headed headed,
        ListedPosition position,
        List<ListedPosition> earlier,
        boolean latest,
        Citation citation,
        List<ListedEndorsement> endorsements,
        CommentReading.Page comments,
        boolean newest,
        boolean fromMiddle,
        List<Ignored> ignored) {

    static PositionPage of(
            Headed headed,
            EndorsedPosition found,
            int shown,
            Citation citation,
            CommentReading.Page comments,
            boolean newest,
            boolean fromMiddle,
            List<Ignored> ignored) {
        var versions = found.versions();
        return new PositionPage(
                headed,
                versions.get(shown),
                versions.subList(shown + 1, versions.size()),
                shown == 0,
                citation,
                found.endorsements(),
                comments,
                newest,
                fromMiddle,
                ignored);
    }

    public Endorsed endorsed() {
        return Endorsed.of(position, endorsements);
    }

    /** The same as data. */
    record Data(
            PositionData position,
            List<PositionData> earlier,
            List<EndorsementData> endorsements,
            PageData<CommentData> comments) {}

    Data data(PublicSettings settings) {
        var next = comments.next() == null
                ? null
                : settings.printed("/positions/" + position.reference() + ".json?" + (newest ? "order=newest&" : "")
                        + "after=" + comments.next());
        return new Data(
                PositionData.of(position, settings),
                earlier.stream().map(it -> PositionData.of(it, settings)).toList(),
                endorsements.stream()
                        .map(it -> EndorsementData.of(it, settings))
                        .toList(),
                new PageData<>(
                        comments.items().stream()
                                .map(it -> CommentData.of(it, settings))
                                .toList(),
                        next));
    }
}
