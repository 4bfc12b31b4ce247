package org.concordat.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.audit.ThingName;
import org.concordat.audit.ThingsOnTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the audit trail whose words a case is about, and where they belong. */
@Component
class CasesOnTrail implements ThingsOnTrail {

    private final CaseRepository cases;
    private final CaseLabels labels;

    CasesOnTrail(CaseRepository cases, CaseLabels labels) {
        this.cases = cases;
        this.labels = labels;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("case");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ThingName> names(Collection<String> things, @Nullable String reader) {
        var ids = ThingsOnTrail.ids(things);
        var found = ids.isEmpty()
                ? List.<ModerationCase>of()
                : cases.withAuthors(ids).stream()
                        .filter(it -> reader == null
                                || it.authors().stream()
                                        .anyMatch(author -> author.toString().equals(reader)))
                        .toList();
        var known = labels.of(found.stream().map(ModerationCase::subject).toList(), Locale.UK);
        return found.stream().collect(Collectors.toMap(it -> it.id().toString(), it -> {
            var label = Objects.requireNonNull(known.get(it.id()));
            return new ThingName("case." + it.kind(), label.authors(), label.about());
        }));
    }
}
