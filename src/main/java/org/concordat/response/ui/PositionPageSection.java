package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.Target;

/** A slot below the question in the response room, for what other modules know about that question. */
@FunctionalInterface
public interface PositionPageSection {

    /** What to show beside our own words on one question, or nothing. */
    Optional<Component> section(ConsultationSummary consultation, Target target);
}
