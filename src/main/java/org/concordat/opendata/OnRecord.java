package org.concordat.opendata;

import java.net.URI;
import java.util.Map;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.record.ConsultationHead;
import org.concordat.record.ConsultationReading;
import org.concordat.record.ListedPosition;
import org.concordat.record.OrganisationReading;
import org.concordat.record.PositionReading;
import org.concordat.record.ResponseReading;
import org.concordat.record.ResponseReading.ListedResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Finds what an address names, or says why it does not: never there, gone, or under another name now. */
@Component
class OnRecord {

    private final ConsultationReading consultations;
    private final PositionReading positions;
    private final ResponseReading responses;
    private final OrganisationReading organisations;

    OnRecord(
            ConsultationReading consultations,
            PositionReading positions,
            ResponseReading responses,
            OrganisationReading organisations) {
        this.consultations = consultations;
        this.positions = positions;
        this.responses = responses;
        this.organisations = organisations;
    }

    ConsultationHead consultation(String slug) {
        return Slug.parse(slug).flatMap(consultations::head).orElseThrow(NotOnRecord::new);
    }

    /** A position in its latest version. */
    ListedPosition position(String reference) {
        return position(reference, "");
    }

    /** A position in the version that is asked for; in its latest where there is none such. */
    ListedPosition position(String reference, String version) {
        var named = reference(reference, 'P');
        var versions = positions.versions(named);
        if (versions.isEmpty() || !versions.getFirst().current() && isTaken(named)) {
            throw gone(named);
        }
        return versions.stream()
                .filter(it -> String.valueOf(it.version()).equals(version))
                .findFirst()
                .orElse(versions.getFirst());
    }

    /** A response in the version that is asked for; in its latest where there is none such. */
    ListedResponse response(String reference, String version) {
        var named = reference(reference, 'R');
        var versions = responses.find(named).versions();
        if (versions.isEmpty() || !versions.getFirst().current() && isTaken(named)) {
            throw gone(named);
        }
        return versions.stream()
                .filter(it -> String.valueOf(it.version()).equals(version))
                .findFirst()
                .orElse(versions.getFirst());
    }

    /** Why nothing of that name can be read. */
    RuntimeException gone(Reference named) {
        return isTaken(named) || responses.retracted(named).isPresent() ? new Withdrawn() : new NotOnRecord();
    }

    private boolean isTaken(Reference named) {
        return responses.removed(named).filter(it -> it.reason() != null).isPresent();
    }

    /** What a list of positions is asked for; here nothing is left out that nobody understands. */
    PositionQuery query(Map<String, String> parameters, ConsultationHead head) {
        var query = PositionQuery.of(parameters, head.questions());
        if (!query.ignored().isEmpty()) {
            var first = query.ignored().getFirst();
            throw new NotUnderstood(first.parameter());
        }
        return query;
    }

    /** The address that an organisation has now, for good. */
    <T> ResponseEntity<T> moved(String list, Slug former, String form) {
        var present = organisations.movedTo(former).orElseThrow(NotOnRecord::new);
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(list + present + form))
                .build();
    }

    /** A reference exactly as it is cited: one thing has one address. */
    static Reference reference(String value, char letter) {
        return Reference.parse(value)
                .filter(it -> it.value().equals(value) && value.charAt(0) == letter)
                .orElseThrow(NotOnRecord::new);
    }
}
