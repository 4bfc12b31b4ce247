package org.concordat.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.concordat.kernel.Provenance;
import org.concordat.preparation.PaperLoading;
import org.concordat.preparation.PaperReviewing;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.ReviewAct;
import org.concordat.text.paper.PaperBlock.Kind;
import org.springframework.stereotype.Component;

/** Loads a paper for what is prepared, and reviews it as its owner would begin to. */
@Component
class SamplePapers {

    /** The lines of its table of contents, which is a page of the file and nothing to comment on. */
    private static final int CONTENTS_FROM = 4;

    private static final int CONTENTS_UNTIL = 15;

    /** The file has no headings, only bold lines. */
    private static final int[] HEADINGS = {16, 19, 23, 50, 91, 108, 117, 126, 162, 172, 187};

    private static final String SOURCE =
            "Governance Code on Public Appointments, December 2016. Crown copyright, Open Government Licence v3.0";

    private final PaperLoading loading;
    private final PaperReviewing reviewing;

    SamplePapers(PaperLoading loading, PaperReviewing reviewing) {
        this.loading = loading;
        this.reviewing = reviewing;
    }

    void load(PreparationId preparation, String name) {
        try {
            var file = Files.createTempFile("sample", "");
            try (var content = SampleFiles.open("/sample/" + name)) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                loading.load(preparation, file, name);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        int acts = reviewing.act(preparation, new ReviewAct.Attribute(null, Provenance.QUOTED, SOURCE), 0);
        for (int piece = CONTENTS_FROM; piece <= CONTENTS_UNTIL; piece++) {
            acts = reviewing.act(preparation, new ReviewAct.Delete("p" + piece), acts);
        }
        for (int piece : HEADINGS) {
            acts = reviewing.act(preparation, new ReviewAct.Become("p" + piece, Kind.HEADING, 1), acts);
        }
        reviewing.use(preparation);
    }
}
