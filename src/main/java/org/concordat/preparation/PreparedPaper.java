package org.concordat.preparation;

import java.util.List;
import org.concordat.consultation.NewConsultation;
import org.springframework.stereotype.Component;

/** The paper that was loaded for a consultation in preparation, as it will be announced. */
@Component
class PreparedPaper {

    private final PaperStore papers;

    PreparedPaper(PaperStore papers) {
        this.papers = papers;
    }

    /** Its chapters in their order; none as long as no paper is there that its owner said to use. */
    List<NewConsultation.Chapter> chapters(PreparationId id) {
        return papers.find(id)
                .filter(it -> it.about().usedAt() != null)
                .map(it -> it.review().chapters())
                .orElse(List.of());
    }
}
