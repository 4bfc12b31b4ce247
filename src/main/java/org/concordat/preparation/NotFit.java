package org.concordat.preparation;

import java.util.List;

/** A consultation cannot be opened before something is mended. Nothing was published. */
public class NotFit extends RuntimeException {

    private final List<Finding> findings;

    NotFit(List<Finding> findings) {
        super("Not fit to be opened", null, false, false);
        this.findings = List.copyOf(findings);
    }

    /** What must be mended. */
    public List<Finding> findings() {
        return findings;
    }
}
