package org.concordat.contribution;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.concordat.contribution.ContributionRefused.Fault;
import org.concordat.credential.Allowance;
import org.concordat.credential.Network;
import org.concordat.credential.TooSoon;
import org.concordat.kernel.MailAddress;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.SecretToken;
import org.concordat.kernel.Target;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.text.Characters;
import org.concordat.text.Text;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a colleague without an account writes for their organisation's drafters, by a code that one of these gave them. No
 * drafter sees what was written before its address is confirmed: {@link SendingContributions}.
 */
@Service
@EnableConfigurationProperties(ContributionSettings.class)
@PreAuthorize("permitAll()") // Colleagues have no account; the code lets them.
public class Contributing {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int TO_ONE_ADDRESS_A_DAY = 3;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final CollectionsByCode collections;
    private final CollectionRows asked;
    private final ContributionRows rows;
    private final OrganisationLookup organisations;
    private final Outbox outbox;
    private final Allowance allowance;
    private final Clock clock;

    Contributing(
            CollectionsByCode collections,
            CollectionRows asked,
            ContributionRows rows,
            OrganisationLookup organisations,
            Outbox outbox,
            ContributionSettings settings,
            Clock clock) {
        this.collections = collections;
        this.asked = asked;
        this.rows = rows;
        this.organisations = organisations;
        this.outbox = outbox;
        this.allowance = new Allowance(settings.ofNetwork(), TO_ONE_ADDRESS_A_DAY, DAY, clock);
        this.clock = clock;
    }

    /**
     * What the holder of a code is asked.
     *
     * @param from the network address of whoever asks
     * @throws CollectionNotOpen when nothing can be written by it
     * @throws TooSoon when too many wrong codes came from there
     */
    @Transactional(readOnly = true)
    public ForColleagues look(String code, String from) {
        var found = collections.open(code, from);
        return new ForColleagues(
                found.id(),
                name(found),
                found.consultation(),
                found.asked(),
                asked.targets(List.of(found.id())).getOrDefault(found.id(), List.of()),
                found.endsAt());
    }

    /**
     * Writes. A mail goes to the address that was given, with a link by which it is confirmed; whoever sent theirs before,
     * or had three mails today, reads the same here. What is written on anything that was not asked is left out.
     *
     * @throws CollectionNotOpen when nothing can be written by this code
     * @throws ContributionRefused when something cannot stand, or too many wait to be confirmed
     * @throws TooSoon when too many wrote from there
     */
    @Transactional
    public void write(String code, NewContribution written, String from) {
        var collection = collections.open(code, from);
        written.requireFit();
        var address = MailAddress.parse(written.address()).orElseThrow();
        var pieces = pieces(collection, written);
        if (!allowance.take(Network.of(from), address)) {
            return;
        }
        if (rows.hasSent(collection.id(), address)) {
            outbox.add(new Mail(address, "contributionAgain", List.of(name(collection)), null));
            return;
        }
        if (rows.waiting(collection.id()) >= 2 * collection.most()) {
            throw new ContributionRefused(Fault.TOO_MANY_WAIT);
        }
        var token = SecretToken.fresh();
        var id = rows.add(
                collection.id(),
                Characters.line(written.name()),
                Characters.line(written.post()),
                address,
                token,
                clock.instant());
        int ordinal = 0;
        for (var piece : pieces.entrySet()) {
            rows.addPiece(id, ordinal++, piece.getKey(), piece.getValue(), words(piece.getValue()));
        }
        // No word of the one who writes: a stranger could have the portal send them to anybody.
        outbox.add(new Mail(
                address, "contributionConfirm", List.of(name(collection)), "/workspace/contribution/" + token.clear()));
    }

    private Map<Target, Text> pieces(Collection collection, NewContribution written) {
        var pieces = new TreeMap<Target, Text>(Target.ORDER);
        asked.targets(List.of(collection.id())).getOrDefault(collection.id(), List.of()).stream()
                .map(AskedTarget::target)
                .forEach(it -> {
                    var points = Text.ofPlain(written.points().getOrDefault(it, ""));
                    if (!points.isBlank()) {
                        pieces.put(it, points);
                    }
                });
        if (pieces.isEmpty()) {
            throw new ContributionRefused(Fault.NOTHING_WRITTEN);
        }
        return pieces;
    }

    private static int words(Text text) {
        return (int) WORD.matcher(text.plain()).results().count();
    }

    private String name(Collection collection) {
        return organisations
                .of(collection.organisation())
                .map(OrganisationSummary::name)
                .orElseThrow(NotFound::new);
    }
}
