package org.concordat.preparation;

import java.util.List;

/**
 * What the check of a consultation in preparation found.
 *
 * @param findings those that must be mended first, then those that are worth a look
 * @param principles what will stand on the public page of how it meets the principles
 */
public record CheckResult(List<Finding> findings, String principles) {

    public CheckResult {
        findings = List.copyOf(findings);
    }

    /** Whether nothing must be mended before it can be opened. */
    public boolean isFit() {
        return findings.stream().noneMatch(it -> it.kind().isBlocking());
    }
}
