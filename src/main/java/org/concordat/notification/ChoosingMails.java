package org.concordat.notification;

import org.concordat.account.AccountClosed;
import org.concordat.account.CurrentPerson;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where people choose how often they are mailed of what they are told. */
@Service
@PreAuthorize("hasRole('PERSON')")
public class ChoosingMails {

    private final ChoiceRows rows;
    private final CurrentPerson current;

    ChoosingMails(ChoiceRows rows, CurrentPerson current) {
        this.rows = rows;
        this.current = current;
    }

    /** What the person signed in has chosen. */
    @Transactional(readOnly = true)
    public MailChoice mine() {
        return rows.find(current.require().id()).orElse(MailChoice.USUAL);
    }

    /** Chooses for the person signed in. What waits to be mailed follows the new choice. */
    @Transactional
    public void choose(MailChoice choice) {
        rows.save(current.require().id(), choice);
    }

    /** A closed account leaves no choice behind. */
    @Component
    static class Forgetting {

        private final ChoiceRows rows;

        Forgetting(ChoiceRows rows) {
            this.rows = rows;
        }

        @EventListener
        @Transactional(propagation = Propagation.MANDATORY)
        void on(AccountClosed closed) {
            rows.forget(closed.person());
        }
    }
}
