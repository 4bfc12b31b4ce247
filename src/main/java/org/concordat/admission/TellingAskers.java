package org.concordat.admission;

import java.time.Clock;
import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.kernel.OrganisationId;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.organisation.Askers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells by mail what became of a request to take part. */
@Component
class TellingAskers implements Askers {

    private final TakePartRequestRepository requests;
    private final Outbox outbox;
    private final CurrentPerson current;
    private final Clock clock;

    TellingAskers(TakePartRequestRepository requests, Outbox outbox, CurrentPerson current, Clock clock) {
        this.requests = requests;
        this.outbox = outbox;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(OrganisationId organisation, String why) {
        requests.findByOrganisationIdAndState(organisation.value(), RequestState.ADMITTED)
                .ifPresent(request -> {
                    request.verify(organisation, why, current.require().id(), clock.instant());
                    requests.saveAndFlush(request);
                    tell(request, "takePartVerified", "");
                });
    }

    void tell(TakePartRequest request, String template, String reason) {
        outbox.add(new Mail(
                request.address(), template, List.of(request.personName(), request.name(), reason), "/workspace"));
    }
}
