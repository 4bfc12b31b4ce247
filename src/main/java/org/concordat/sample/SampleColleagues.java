package org.concordat.sample;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.concordat.account.ServiceRole;
import org.concordat.contribution.Collecting;
import org.concordat.contribution.Contributing;
import org.concordat.contribution.NewCollection;
import org.concordat.contribution.NewContribution;
import org.concordat.contribution.SendingContributions;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Target;
import org.concordat.kernel.TypedCode;
import org.concordat.mail.OutgoingMail;
import org.concordat.membership.Role;
import org.concordat.sample.SampleAdditions.ContributionFact;
import org.springframework.stereotype.Component;

/**
 * Write without an account for the drafters of their organisation. They follow the links in their mails where administrators
 * can read these, which is where no mail leaves the portal; elsewhere what they wrote is never sent.
 */
@Component
class SampleColleagues {

    /** An address that belongs to nobody (RFC 5737). */
    private static final String FROM = "192.0.2.1";

    private static final int MOST = 25;

    private final SampleAdditions.CollectionFact fact = SampleFiles.additions().collection();

    private final SampleCast cast;
    private final Collecting collecting;
    private final Contributing contributing;
    private final SendingContributions sending;
    private final OutgoingMail mail;

    SampleColleagues(
            SampleCast cast,
            Collecting collecting,
            Contributing contributing,
            SendingContributions sending,
            OutgoingMail mail) {
        this.cast = cast;
        this.collecting = collecting;
        this.contributing = contributing;
        this.sending = sending;
        this.mail = mail;
    }

    void load(ConsultationId consultation) {
        var code = new TypedCode[1];
        cast.at(
                fact.opened(),
                () -> code[0] = cast.as(
                        cast.member(fact.organisation(), Role.DRAFTER),
                        () -> collecting.open(consultation, wanted()).code()));
        fact.contributions().forEach(it -> cast.at(it.at(), () -> contribute(code[0], it)));
    }

    private NewCollection wanted() {
        var on = new HashSet<Target>();
        fact.questions().forEach(it -> on.add(Target.ofQuestion(it)));
        on.add(new Target.Paragraph(fact.paragraph()));
        return new NewCollection(fact.asked(), on, fact.until(), MOST);
    }

    private void contribute(TypedCode code, ContributionFact it) {
        var question = it.question();
        Target on = question == null ? new Target.Paragraph(fact.paragraph()) : Target.ofQuestion(question);
        contributing.write(
                code.clear(), new NewContribution(it.name(), it.post(), it.email(), Map.of(on, it.text())), FROM);
        link(it.email()).ifPresent(link -> sending.confirm(link.substring(link.lastIndexOf('/') + 1)));
    }

    private Optional<String> link(String address) {
        return cast.as(
                cast.staff(ServiceRole.ADMINISTRATOR),
                () -> mail.page(Optional.empty(), null).messages().stream()
                        .filter(it -> it.to().equals(address))
                        .findFirst()
                        .flatMap(it -> Optional.ofNullable(it.link())));
    }
}
