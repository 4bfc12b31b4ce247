package org.concordat.credential;

import org.concordat.account.PasswordHash;
import org.concordat.account.PasswordHashes;
import org.concordat.audit.Act;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts another password in the place of the one before, and tells of it: its owner, the trail, and whoever ends sign-ins. */
@Component
class PasswordReplacing {

    private final PasswordHashes hashes;
    private final ApplicationEventPublisher events;
    private final CredentialNews news;

    PasswordReplacing(PasswordHashes hashes, ApplicationEventPublisher events, CredentialNews news) {
        this.hashes = hashes;
        this.events = events;
        this.news = news;
    }

    /**
     * For somebody who gave the one before.
     *
     * @param here the sign-in that stays
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(PersonId person, PasswordHash hash, @Nullable SignInId here) {
        hashes.change(person, hash);
        events.publishEvent(new PasswordChanged(person, here));
        news.note(person, Act.PASSWORD_CHANGED, "");
        news.mail(person, "credential-password-changed");
    }

    /** For somebody who forgot it: no sign-in stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reset(PersonId person, PasswordHash hash) {
        hashes.change(person, hash);
        events.publishEvent(new PasswordSetAnew(person));
        news.note(person, Act.PASSWORD_RESET, "");
        news.mail(person, "credential-password-reset");
    }
}
