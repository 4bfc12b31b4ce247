package org.concordat.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.kernel.OrganisationKind;
import org.concordat.opendata.ConsultationData;
import org.concordat.opendata.PublicSettings;
import org.concordat.opendata.ResponseData;
import org.concordat.record.Leaf;
import org.concordat.record.ResponseReading.ListedResponse;
import org.concordat.record.ResponseReading.SpokenFor;
import org.jspecify.annotations.Nullable;

/** Who has responded, and of whom the press reported something. */
record RespondentsPage(
        Headed headed,
        List<ListedResponse> responses,
        @Nullable String next,
        List<SpokenFor> spokenFor) {

    static RespondentsPage of(Headed headed, Leaf<ListedResponse> responses, List<SpokenFor> spokenFor) {
        return new RespondentsPage(headed, responses.items(), responses.next(), spokenFor);
    }

    /** By the kind of the organisation that leads. */
    public Map<OrganisationKind, List<ListedResponse>> kinds() {
        var kinds = new TreeMap<OrganisationKind, List<ListedResponse>>();
        for (var kind : OrganisationKind.values()) {
            var ofKind = responses.stream()
                    .filter(it -> it.organisations().getFirst().kind() == kind)
                    .toList();
            if (!ofKind.isEmpty()) {
                kinds.put(kind, ofKind);
            }
        }
        return kinds;
    }

    /** The same as data. */
    record Data(
            ConsultationData consultation,
            List<ResponseData> items,
            @Nullable String next) {}

    Data data(PublicSettings settings) {
        var path = "/consultations/" + headed.head().slug() + "/respondents.json";
        return new Data(
                headed.data(settings),
                ResponseData.of(responses, settings),
                next == null ? null : settings.printed(path + "?after=" + next));
    }
}
