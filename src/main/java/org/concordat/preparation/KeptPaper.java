package org.concordat.preparation;

import java.util.List;
import org.concordat.text.Text;
import org.concordat.text.paper.Paper;
import org.concordat.text.paper.PaperBlock;
import org.concordat.text.paper.PaperFinding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A paper as JSON, as it is kept. */
record KeptPaper(String title, List<KeptBlock> blocks, List<PaperFinding> findings) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record KeptBlock(PaperBlock.Kind kind, @Nullable String number, int level, String text) {}

    static String json(Paper paper) {
        return JSON.writeValueAsString(new KeptPaper(
                paper.title(),
                paper.blocks().stream()
                        .map(it -> new KeptBlock(
                                it.kind(), it.number(), it.level(), it.text().json()))
                        .toList(),
                paper.findings()));
    }

    /** @param title of a paper that does not say what it is called */
    static Paper read(String json, String title) {
        var kept = JSON.readValue(json, KeptPaper.class);
        return new Paper(
                kept.title().isEmpty() ? title : kept.title(),
                kept.blocks().stream()
                        .map(it -> new PaperBlock(it.kind(), it.number(), it.level(), Text.salvaged(it.text())))
                        .toList(),
                kept.findings());
    }

    static String json(ReviewAct act) {
        return JSON.writerFor(ReviewAct.class).writeValueAsString(act);
    }

    static ReviewAct act(String json) {
        return JSON.readValue(json, ReviewAct.class);
    }
}
