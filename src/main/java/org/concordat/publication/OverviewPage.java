package org.concordat.publication;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.opendata.Citation;
import org.concordat.opendata.OverviewData;
import org.concordat.opendata.PublicSettings;
import org.concordat.record.ConsultationReading.Overview;
import org.concordat.record.PublishedConsultation.Document;
import org.concordat.record.PublishedConsultation.Statement;

/** What a consultation is, who is asked, and what the consulting body says of it. */
record OverviewPage(
        Headed headed, List<Document> documents, Overview overview, List<Statement> statements, Citation citation) {

    static OverviewPage of(Headed headed, List<Document> documents, Overview overview, Citation citation) {
        return new OverviewPage(headed, documents, overview, overview.statements(), citation);
    }

    /** What it says of itself, by the name of the part. */
    public Map<String, String> parts() {
        return overview.parts().entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().name(), Map.Entry::getValue));
    }

    OverviewData data(PublicSettings settings) {
        return OverviewData.of(headed.data(settings), documents, overview.parts(), statements);
    }
}
