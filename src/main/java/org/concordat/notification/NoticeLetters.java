package org.concordat.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.SecretToken;
import org.concordat.mail.Mail;
import org.concordat.mail.MailLine;
import org.concordat.mail.Outbox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what a person is told into one mail, with a link by which they get no more of them. */
@Component
class NoticeLetters {

    private final Contacts contacts;
    private final Outbox outbox;
    private final ChoiceRows choices;
    private final MessageSource messages;

    NoticeLetters(Contacts contacts, Outbox outbox, ChoiceRows choices, MessageSource messages) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.choices = choices;
        this.messages = messages;
    }

    /** To somebody who can still sign in; of nothing, nothing is written. */
    void write(PersonId person, List<PersonalNotice> told, Instant at) {
        var contact = contacts.whoCanSignIn(List.of(person)).get(person);
        if (contact == null || told.isEmpty()) {
            return;
        }
        var stop = SecretToken.fresh();
        choices.addStop(stop, person, at);
        outbox.add(
                told.size() == 1
                        ? one(contact, told.getFirst(), "/unsubscribe/" + stop.clear())
                        : several(contact, told, "/unsubscribe/" + stop.clear()));
    }

    private Mail one(Contact to, PersonalNotice notice, String stop) {
        return new Mail(
                to.address(),
                notice.kind().keepsSomethingBack() ? "notice-appeal" : "notice",
                List.of(to.name(), said(notice)),
                "/workspace/notices/" + notice.id(),
                List.of(),
                stop);
    }

    private Mail several(Contact to, List<PersonalNotice> told, String stop) {
        return new Mail(
                to.address(),
                told.stream().anyMatch(it -> it.kind().keepsSomethingBack()) ? "notices-appeal" : "notices",
                List.of(to.name(), Integer.toString(told.size())),
                "/workspace/notices",
                told.stream().map(it -> new MailLine(said(it), null)).toList(),
                stop);
    }

    private String said(PersonalNotice notice) {
        return messages.getMessage(notice.key(), notice.words(), Locale.UK);
    }
}
