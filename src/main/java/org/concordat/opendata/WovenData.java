package org.concordat.opendata;

import java.util.List;
import org.concordat.opendata.WovenPaper.Proposal;
import org.concordat.opendata.WovenPaper.WovenParagraph;
import org.concordat.record.ConsultationHead;
import org.concordat.text.Weave;
import org.concordat.text.Weave.Changed;
import org.concordat.text.Weave.Clash;
import org.concordat.text.Weave.Kept;
import org.concordat.text.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * The paper with proposed changes woven in.
 *
 * @param as whose changes they are
 * @param paperVersion the version that they are woven into
 */
record WovenData(String as, int paperVersion, List<ChapterData> chapters) {

    /** A chapter, in the order of the paper. */
    record ChapterData(String ref, @Nullable Integer number, String title, List<ParagraphData> paragraphs) {}

    /**
     * A numbered paragraph.
     *
     * @param strands what it says, from front to back; the words that they have now make the paper's
     * @param proposals what is proposed to it
     */
    record ParagraphData(
            String ref,
            @Nullable String officialNumber,
            String provenance,
            List<StrandData> strands,
            List<ProposalData> proposals) {}

    /**
     * A stretch of words.
     *
     * @param kind kept, changed or clash
     * @param now the words of the paper
     * @param proposed the words in their place, where all who change them want the same
     * @param by the numbers of the proposals that want that
     * @param ways what is proposed, where only one of it can stand
     */
    record StrandData(String kind, String now, @Nullable String proposed, List<Integer> by, List<WayData> ways) {}

    /** One of the wordings that are proposed for a clash. */
    record WayData(List<Integer> by, List<PieceData> pieces) {}

    /** Words that are kept, added or removed. */
    record PieceData(String fate, String words) {}

    /**
     * A proposed change.
     *
     * @param number by which strands name it; nothing where it is not woven in
     * @param share how much of it is woven in: whole, in-part, left-out or outdated
     * @param madeOn the version of the paper for whose words it was written
     * @param pieces the words that go and come, where it is not woven in
     * @param endorsed how many organisations stand behind the position
     * @param reserved how many of them with a reservation
     */
    record ProposalData(
            @Nullable Integer number,
            String position,
            int version,
            String url,
            List<OrganisationData> organisations,
            String kind,
            @Nullable TextData because,
            String share,
            int madeOn,
            List<PieceData> pieces,
            int endorsed,
            int reserved) {}

    /** @param as whose changes are woven in */
    static WovenData of(ConsultationHead head, ReadAs as, WovenPaper paper, PublicSettings settings) {
        return new WovenData(
                Codes.of(as),
                head.paperVersion(),
                paper.chapters().stream()
                        .map(it -> new ChapterData(
                                it.chapter().ref(),
                                it.chapter().number().orElse(null),
                                it.chapter().title(),
                                it.stretches().stream()
                                        .flatMap(stretch -> stretch.paragraphs().stream())
                                        .map(p -> paragraph(p, settings))
                                        .toList()))
                        .toList());
    }

    private static ParagraphData paragraph(WovenParagraph woven, PublicSettings settings) {
        var paragraph = woven.paragraph();
        return new ParagraphData(
                paragraph.ref(),
                paragraph.officialNumber(),
                Codes.of(paragraph.provenance()),
                woven.words().strands().stream().map(WovenData::strand).toList(),
                woven.proposals().stream().map(it -> proposal(it, settings)).toList());
    }

    private static StrandData strand(Weave.Strand<Proposal> strand) {
        return switch (strand) {
            case Kept<Proposal> it -> new StrandData("kept", it.older(), null, List.of(), List.of());
            case Changed<Proposal> it -> new StrandData("changed", it.older(), it.newer(), numbers(it.by()), List.of());
            case Clash<Proposal> it ->
                new StrandData(
                        "clash",
                        it.older(),
                        null,
                        List.of(),
                        it.ways().stream()
                                .map(way -> new WayData(numbers(way.by()), pieces(way.words())))
                                .toList());
        };
    }

    private static List<Integer> numbers(List<Proposal> by) {
        return by.stream().map(Proposal::number).toList();
    }

    private static List<PieceData> pieces(WordDiff words) {
        return words.pieces().stream()
                .map(it -> new PieceData(Codes.of(it.fate()), LeftOutWords.plain(it.words())))
                .toList();
    }

    private static ProposalData proposal(Proposal it, PublicSettings settings) {
        var proposed = it.proposed();
        return new ProposalData(
                it.isWoven() ? it.number() : null,
                proposed.position().value(),
                proposed.version(),
                settings.printed("/positions/" + proposed.position()),
                OrganisationData.of(proposed.organisations(), settings),
                Codes.of(proposed.change().kind()),
                TextData.of(proposed.change().because()),
                Codes.of(it.share()),
                proposed.change().madeOn(),
                it.isWoven() ? List.of() : pieces(it.alone()),
                proposed.endorsed(),
                proposed.reserved());
    }
}
