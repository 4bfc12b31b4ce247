package org.concordat.response;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.account.Contact;
import org.concordat.consultation.Closing;
import org.concordat.consultation.Closings;
import org.concordat.consultation.PaperCorrected;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.membership.MembersToTell;
import org.concordat.membership.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells those whose organisation holds a position on what was corrected in the paper, by mail and each once; and apart from
 * them those whose proposed change is to words that are gone.
 */
@Component
class PaperCorrectedLetters {

    private static final int TOGETHER = 200;

    private final MembersToTell members;
    private final Closings closings;
    private final Outbox outbox;
    private final CorrectedPositions corrected;

    PaperCorrectedLetters(MembersToTell members, Closings closings, Outbox outbox, CorrectedPositions corrected) {
        this.members = members;
        this.closings = closings;
        this.outbox = outbox;
        this.corrected = corrected;
    }

    @ApplicationModuleListener(id = "response:paper-corrected")
    void on(PaperCorrected told) {
        closings.of(told.consultation()).ifPresent(it -> tell(it, told));
    }

    private void tell(Closing consultation, PaperCorrected told) {
        var found = corrected.by(told);
        var unfit = people(found.unfit());
        var others = people(found.others());
        others.keySet().removeAll(unfit.keySet());
        var mails = new ArrayList<Mail>();
        unfit.values().forEach(it -> mails.add(mail(it, "paper-corrected-change-gone", consultation, told)));
        others.values().forEach(it -> mails.add(mail(it, "paper-corrected", consultation, told)));
        outbox.add(mails);
    }

    private Map<PersonId, Contact> people(List<OrganisationId> organisations) {
        var people = new LinkedHashMap<PersonId, Contact>();
        for (int from = 0; from < organisations.size(); from += TOGETHER) {
            people.putAll(members.holding(
                    organisations.subList(from, Math.min(organisations.size(), from + TOGETHER)),
                    EnumSet.of(Role.DRAFTER, Role.APPROVER)));
        }
        return people;
    }

    private static Mail mail(Contact to, String template, Closing consultation, PaperCorrected told) {
        return new Mail(
                to.address(),
                template,
                List.of(to.name(), consultation.title(), Integer.toString(told.version())),
                JointNews.room(consultation.slug().value(), null));
    }
}
