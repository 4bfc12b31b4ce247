package org.concordat.consultee;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.concordat.admission.TakePartLetters;
import org.concordat.consultation.Closing;
import org.concordat.consultee.LetterRows.Due;
import org.concordat.kernel.ConsultationClock;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.membership.MembersToTell;
import org.concordat.membership.Role;
import org.concordat.response.ui.ResponseNavigation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to those who are asked: the members of organisations that take part, each once, and by a link to join to bodies
 * that do not. No letter holds a word of a response.
 */
@Component
class Letters {

    private static final int TOGETHER = 200;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ConsultationClock.ZONE);

    private final LetterRows rows;
    private final MembersToTell members;
    private final TakePartLetters invitations;
    private final Outbox outbox;

    Letters(LetterRows rows, MembersToTell members, TakePartLetters invitations, Outbox outbox) {
        this.rows = rows;
        this.members = members;
        this.invitations = invitations;
        this.outbox = outbox;
    }

    /** Writes some of the letters that are due; answers whether there may be more. */
    @Transactional
    public boolean writeSome(Closing consultation, Instant now) {
        var due = rows.claim(consultation.id(), now, TOGETHER);
        var mails = new ArrayList<Mail>();
        for (boolean again : new boolean[] {false, true}) {
            mails.addAll(toMembers(consultation, due, again));
        }
        due.stream()
                .filter(it -> it.organisation() == null && !it.asking())
                .map(it -> toJoin(consultation, it))
                .forEach(mails::add);
        outbox.add(mails);
        return due.size() == TOGETHER;
    }

    private List<Mail> toMembers(Closing consultation, Collection<Due> due, boolean again) {
        var organisations = due.stream()
                .filter(it -> it.again() == again)
                .map(Due::organisation)
                .filter(Objects::nonNull)
                .toList();
        return members
                .holding(organisations, EnumSet.of(Role.DRAFTER, Role.APPROVER, Role.ORGANISATION_ADMINISTRATOR))
                .values()
                .stream()
                .map(it -> new Mail(
                        it.address(),
                        again ? "consultee-reminded" : "consultee-asked",
                        List.of(it.name(), consultation.title(), MINUTE.format(consultation.closesAt())),
                        "/workspace/" + ResponseNavigation.room(consultation.slug())))
                .toList();
    }

    private Mail toJoin(Closing consultation, Due due) {
        var address = Objects.requireNonNull(due.address());
        var person = due.person().isEmpty() ? due.name() : due.person();
        var link = invitations.invite(due.name(), person, address, due.listedBy());
        rows.invited(due.id(), link.invitation());
        return new Mail(
                address,
                due.again() ? "consultee-reminded-to-join" : "consultee-asked-to-join",
                List.of(person, consultation.title(), MINUTE.format(consultation.closesAt()), due.name()),
                link.path());
    }
}
