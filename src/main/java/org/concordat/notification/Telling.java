package org.concordat.notification;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.membership.MembersToTell;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells members of what happened, each once, whichever of their organisations it concerns. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Telling {

    private final MembersToTell members;
    private final NoticeRows notices;
    private final ChoiceRows choices;
    private final ApplicationEventPublisher events;

    Telling(MembersToTell members, NoticeRows notices, ChoiceRows choices, ApplicationEventPublisher events) {
        this.members = members;
        this.notices = notices;
        this.choices = choices;
        this.events = events;
    }

    /** Tells those who act for these organisations in a role that may know, but for some. */
    void tell(Fact fact, Collection<OrganisationId> organisations, Set<PersonId> but) {
        for (var organisation : organisations) {
            tell(
                    fact,
                    organisation,
                    members.holding(List.of(organisation), fact.kind().roles()).keySet(),
                    but);
        }
    }

    /** Tells those of some people who still act for these organisations, but for some. */
    void tellAmong(
            Fact fact, Collection<OrganisationId> organisations, Collection<PersonId> people, Set<PersonId> but) {
        for (var organisation : organisations) {
            tell(
                    fact,
                    organisation,
                    members.among(people, List.of(organisation)).keySet(),
                    but);
        }
    }

    private void tell(Fact fact, OrganisationId organisation, Set<PersonId> people, Set<PersonId> but) {
        var whom = new HashSet<>(people);
        whom.removeAll(but);
        var told = notices.add(fact, organisation, whom);
        if (told.isEmpty()) {
            return;
        }
        choices.ensure(told);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new NoticesTold(told));
            }
        });
    }
}
