package org.concordat.preparation;

import java.util.List;
import org.concordat.consultation.NewConsultation;
import org.springframework.stereotype.Component;

/** The paper that was loaded for a consultation in preparation, as it will be announced. */
@Component
class PreparedPaper {

    /** Its chapters in their order; none as long as no paper is there. */
    List<NewConsultation.Chapter> chapters(PreparationId id) {
        return List.of();
    }
}
