package org.concordat.account;

import java.util.List;
import java.util.Locale;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people by mail what happened to the keys of their account, for them to object who did not do it. */
@Component
class CredentialNews {

    private static final String SESSIONS = "/workspace/account/sessions";

    private final People people;
    private final Outbox outbox;

    CredentialNews(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    /** What happened. Its words stand at {@code mail.credential-<name>}. */
    enum Kind {
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        ADDRESS_CHANGED,
        ACCOUNT_CLOSED,
        COPIED;

        String template() {
            return "credential-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Tells the person at the address they have. */
    @Transactional
    public void tell(PersonId id, Kind kind) {
        people.findById(id.value()).ifPresent(it -> tell(it.email(), it.name(), kind));
    }

    /** Tells it to an address that is theirs, or was. */
    @Transactional
    public void tell(String address, String name, Kind kind) {
        outbox.add(new Mail(address, kind.template(), List.of(name), SESSIONS));
    }
}
