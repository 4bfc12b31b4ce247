package org.concordat.account.ui;

import com.vaadin.flow.component.UI;

/** Turns the dependency round: whoever knows how people prove anew who they are lets them do so before something sensitive. */
public interface FreshProof {

    /** Whether whoever is at work has proven it lately. */
    boolean isGiven();

    /** Asks them to prove it, and leads back here. */
    void ask(UI ui);
}
