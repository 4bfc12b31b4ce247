package org.concordat.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.TestPortal;
import org.concordat.kernel.PersonId;
import org.concordat.load.PreparedResponses.Prepared;
import org.concordat.signoff.Basis;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.SigningOff;
import org.concordat.signoff.spi.Receipt;
import org.concordat.signoff.spi.SignableId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Approvers who are signed in already, and give the last signature through the service. */
final class Signing {

    private final TestPortal portal;
    private final SigningOff signing;
    private final Map<PersonId, SecurityContext> signedIn = new ConcurrentHashMap<>();

    Signing(BeanFactory portal) {
        this.portal = portal.getBean(TestPortal.class);
        this.signing = portal.getBean(SigningOff.class);
    }

    /** Signs, and so submits; refused as the service refuses. */
    Receipt submit(Prepared prepared) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(signedIn.computeIfAbsent(
                    prepared.approver(), it -> portal.as(it, SecurityContextHolder::getContext)));
            var outcome = signing.sign(new SignableId(prepared.response()), prepared.hash(), Basis.none());
            return ((SignOutcome.Submitted) outcome).receipt();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
