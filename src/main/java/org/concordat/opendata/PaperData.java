package org.concordat.opendata;

import java.util.List;
import org.concordat.record.PublishedConsultation.Chapter;
import org.jspecify.annotations.Nullable;

/** The paper, paragraph by paragraph. */
public record PaperData(List<ChapterData> chapters) {

    /** A chapter, in the order of the paper. */
    public record ChapterData(String ref, @Nullable Integer number, String title, List<ParagraphData> paragraphs) {}

    /**
     * A numbered paragraph.
     *
     * @param officialNumber as printed, where it has one
     * @param attribution where the words come from, with copyright
     */
    public record ParagraphData(
            String ref,
            @Nullable String officialNumber,
            String provenance,
            @Nullable String leadIn,
            @Nullable TextData text,
            String attribution,
            boolean forComment) {}

    public static PaperData of(List<Chapter> chapters) {
        return new PaperData(chapters.stream()
                .map(it -> new ChapterData(
                        it.ref(),
                        it.number().orElse(null),
                        it.title(),
                        it.paragraphs().stream()
                                .map(p -> new ParagraphData(
                                        p.ref(),
                                        p.officialNumber(),
                                        Codes.of(p.provenance()),
                                        p.leadIn(),
                                        TextData.of(p.text()),
                                        p.attribution(),
                                        p.forComment()))
                                .toList()))
                .toList());
    }
}
