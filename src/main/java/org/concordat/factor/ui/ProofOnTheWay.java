package org.concordat.factor.ui;

import com.vaadin.flow.component.UI;
import org.concordat.account.ui.FreshProof;
import org.concordat.factor.RecentProof;
import org.springframework.stereotype.Component;

/** Sends people to prove anew who they are. */
@Component
class ProofOnTheWay implements FreshProof {

    private final RecentProof proof;

    ProofOnTheWay(RecentProof proof) {
        this.proof = proof;
    }

    @Override
    public boolean isGiven() {
        return proof.isFresh();
    }

    @Override
    public void ask(UI ui) {
        FactorsNavigation.confirm(ui);
    }
}
