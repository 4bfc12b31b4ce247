package org.concordat.account;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gives people what is kept of them. It takes nobody's name: whoever asks gets their own, at the time they ask. */
@Service
@PreAuthorize("hasRole('PERSON')")
public class OwnData {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final CurrentPerson current;
    private final PersonRepository people;
    private final List<PersonalData> parts;
    private final AuditTrail audit;
    private final Clock clock;

    OwnData(CurrentPerson current, PersonRepository people, List<PersonalData> parts, AuditTrail audit, Clock clock) {
        this.current = current;
        this.people = people;
        this.parts = List.copyOf(parts);
        this.audit = audit;
        this.clock = clock;
    }

    private record Account(String id, String name, String address, Instant registeredAt, List<String> roles) {}

    /** All that is kept of me, as JSON in UTF-8. Asks for a proof of the last half hour that it is I. */
    @Transactional
    @PreAuthorize("hasRole('PERSON') and @recentProof.isFresh()")
    public byte[] export() {
        var id = current.require().id();
        var person = people.findById(id.value()).orElseThrow(NotFound::new);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("made-at", clock.instant());
        all.put(
                "account",
                new Account(
                        id.toString(),
                        person.name(),
                        person.email(),
                        person.registeredAt(),
                        person.roles().stream().map(Enum::name).sorted().toList()));
        parts.forEach(it -> all.put(it.part(), it.of(id)));
        audit.add(AuditEntry.by(id, AuditRole.PERSON).did(Act.PERSONAL_DATA_EXPORTED, id.toString()));
        return JSON.writeValueAsBytes(all);
    }
}
