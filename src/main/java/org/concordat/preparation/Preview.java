package org.concordat.preparation;

import java.util.List;
import org.concordat.consultation.NewConsultation;

/**
 * A consultation in preparation, as those read it with whom it is shared.
 *
 * @param chapters of the paper; none as long as none is settled
 */
public record Preview(
        Preparation preparation, List<PreparedQuestion> questions, List<NewConsultation.Chapter> chapters) {}
