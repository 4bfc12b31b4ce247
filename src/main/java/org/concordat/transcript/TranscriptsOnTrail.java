package org.concordat.transcript;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.audit.ThingName;
import org.concordat.audit.ThingsOnTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the audit trail of whom something was entered. It is the consulting body's, and no organisation's own. */
@Component
class TranscriptsOnTrail implements ThingsOnTrail {

    private final TranscriptRows rows;

    TranscriptsOnTrail(TranscriptRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("transcript");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ThingName> names(Collection<String> things, @Nullable String reader) {
        return reader != null
                ? Map.of()
                : rows
                        .named(things.stream()
                                .map(TranscriptId::parse)
                                .flatMap(Optional::stream)
                                .toList())
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(
                                it -> it.getKey().toString(),
                                it -> new ThingName("transcript", List.of(it.getValue()))));
    }
}
