package org.concordat.response.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.concordat.response.SpokenFor;

/** For whom the organisations of a response speak, as it is signed with it. */
class MandatesToRead extends Div {

    MandatesToRead(List<SpokenFor> mandates) {
        addClassName("mandates");
        for (var spoken : mandates) {
            add(
                    new H3(
                            mandates.size() == 1
                                    ? getTranslation("response.mandate")
                                    : getTranslation("response.mandate.of", spoken.organisation())),
                    new MandateFacts(spoken.mandate()));
        }
    }
}
