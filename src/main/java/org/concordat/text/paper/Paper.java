package org.concordat.text.paper;

import java.util.List;

/**
 * A paper as it was read from a file.
 *
 * @param title as the paper calls itself; empty where nothing tells
 * @param blocks what it holds, from front to back
 * @param findings what somebody should look at, from front to back
 */
public record Paper(String title, List<PaperBlock> blocks, List<PaperFinding> findings) {

    public Paper {
        blocks = List.copyOf(blocks);
        findings = List.copyOf(findings);
    }
}
