package org.concordat.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.OrganisationKind;
import org.concordat.record.ListedEndorsement;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.ListedPosition;

/**
 * Who stands behind a position: counted, and named by kind.
 *
 * @param standing how many endorsements stand
 * @param reserved how many of them with a reservation
 * @param byKind those that stand
 * @param takenBack those that do not
 * @param adopting who adopted conditions of the position, each once
 */
record Endorsed(
        int standing,
        long reserved,
        Map<OrganisationKind, List<ListedEndorsement>> byKind,
        List<ListedEndorsement> takenBack,
        List<ListedOrganisation> adopting) {

    static Endorsed of(ListedPosition position, List<ListedEndorsement> all) {
        var standing = all.stream().filter(ListedEndorsement::stands).toList();
        var byKind = new LinkedHashMap<OrganisationKind, List<ListedEndorsement>>();
        standing.forEach(it -> byKind.computeIfAbsent(it.organisation().kind(), kind -> new ArrayList<>())
                .add(it));
        return new Endorsed(
                standing.size(),
                standing.stream().filter(it -> it.reservation() != null).count(),
                byKind,
                all.stream().filter(it -> !it.stands()).toList(),
                position.conditions().stream()
                        .flatMap(it -> it.adoptedBy().stream())
                        .distinct()
                        .toList());
    }

    public boolean isEmpty() {
        return standing == 0 && takenBack.isEmpty() && adopting.isEmpty();
    }
}
