package org.concordat.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on standard error why the portal did not start: no banner, no stack trace. */
class PlainFailureReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(StartMessages.text("start.failed", analysis.getDescription()));
        if (analysis.getAction() != null) {
            System.err.println(analysis.getAction());
        }
    }
}
