package org.concordat.contribution;

import java.util.Map;
import org.concordat.contribution.ContributionRefused.Fault;
import org.concordat.kernel.MailAddress;
import org.concordat.kernel.Target;
import org.concordat.text.Characters;

/**
 * What a colleague writes.
 *
 * @param post what they are in the organisation, or for which team they write
 * @param address of theirs, for mail
 * @param points what they say on each target; blank where they say nothing
 */
public record NewContribution(String name, String post, String address, Map<Target, String> points) {

    /** The longest name and post, in characters. */
    public static final int LINE = 200;

    /** The longest points on one target, in characters. */
    public static final int POINTS = 4_000;

    public NewContribution {
        points = Map.copyOf(points);
    }

    /** @throws ContributionRefused when something of it cannot stand */
    void requireFit() {
        require(!Characters.line(name).isEmpty(), Fault.NAME_MISSING);
        require(Characters.count(Characters.line(name)) <= LINE, Fault.NAME_TOO_LONG);
        require(!Characters.line(post).isEmpty(), Fault.POST_MISSING);
        require(Characters.count(Characters.line(post)) <= LINE, Fault.POST_TOO_LONG);
        require(MailAddress.parse(address).isPresent(), Fault.ADDRESS_MALFORMED);
        require(points.values().stream().anyMatch(it -> !Characters.isBlank(it)), Fault.NOTHING_WRITTEN);
        require(
                points.values().stream().allMatch(it -> Characters.count(Characters.lines(it)) <= POINTS),
                Fault.POINTS_TOO_LONG);
    }

    private static void require(boolean held, Fault otherwise) {
        if (!held) {
            throw new ContributionRefused(otherwise);
        }
    }
}
