package org.concordat.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.audit.EntryRows.Query;
import org.concordat.audit.EntryRows.Row;
import org.concordat.kernel.OrganisationId;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail: all of it for administrators, and for organisations what was done in their name and to them. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class AuditReading {

    private static final int PAGE = 25;

    /** Whoever works for the service itself acts upon an organisation, never in its name. */
    private static final String STAFF = AuditRole.ADMINISTRATOR.code();

    private static final List<String> TECHNICAL =
            Stream.of(Act.values()).filter(Act::isTechnical).map(Act::code).toList();

    private final EntryRows rows;
    private final Actors actors;
    private final ActingOrganisations organisations;
    private final List<ThingsOnTrail> things;

    AuditReading(EntryRows rows, Actors actors, ActingOrganisations organisations, List<ThingsOnTrail> things) {
        this.rows = rows;
        this.actors = actors;
        this.organisations = organisations;
        this.things = List.copyOf(things);
    }

    /** The newest entries that a filter lets through, or those before one. */
    @Transactional(readOnly = true)
    public AuditPage page(AuditFilter filter, @Nullable Long before) {
        var query = query(filter, before);
        if (!filter.organisation().isBlank()) {
            query.in(meant(filter.organisation(), organisations.like(filter.organisation())));
        }
        return page(rows.find(query, PAGE + 1), null);
    }

    /** Everything that can be done to anything. */
    public List<String> acts() {
        return Act.codes().toList();
    }

    /**
     * What was done in the name of one organisation and to it, for those whom it lets read that. Who did it shows where
     * they worked for it; from where, never.
     *
     * @throws org.concordat.kernel.NotFound when the person at work does not work for it, or there is none
     * @throws org.springframework.security.access.AccessDeniedException when it does not let them read that
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('PERSON')")
    public AuditPage ofOrganisation(OrganisationId organisation, AuditFilter filter, @Nullable Long before) {
        organisations.requireReader(organisation.toString());
        var own = organisation.toString();
        var query = query(filter, before).about(own);
        if (!filter.who().isBlank()) {
            query.byMember(own, STAFF); // otherwise guessing names would tell who of the service it was
        }
        return page(rows.find(query, PAGE + 1), own);
    }

    /** What was ever done in the name of one organisation or to it. Refused as its trail is. */
    @PreAuthorize("hasRole('PERSON')")
    public List<String> actsOfOrganisation(OrganisationId organisation) {
        organisations.requireReader(organisation.toString());
        return rows.acts(organisation.toString());
    }

    private Query query(AuditFilter filter, @Nullable Long before) {
        var query = new Query().before(before).from(filter.from()).to(filter.to());
        if (!filter.who().isBlank()) {
            query.by(meant(filter.who(), actors.like(filter.who().strip())));
        }
        if (!filter.act().isBlank()) {
            query.act(filter.act());
        } else if (filter.scope() != AuditScope.ALL) {
            query.acts(TECHNICAL, filter.scope() == AuditScope.TECHNICAL);
        }
        if (!filter.thing().isBlank()) {
            query.thing(Characters.line(filter.thing()));
        }
        return query;
    }

    private static Set<String> meant(String words, Set<String> found) {
        return Stream.concat(found.stream(), Stream.of(words.strip())).collect(Collectors.toSet());
    }

    private AuditPage page(List<Row> found, @Nullable String reader) {
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var known = new HashSet<String>();
        var things = new HashMap<String, Set<String>>();
        shown.forEach(it -> {
            known.addAll(List.of(it.actor(), it.workingFor(), it.thing()));
            var alike = things.computeIfAbsent(kind(it.act()), kind -> new HashSet<>());
            alike.add(it.thing());
            if (reader == null) { // a reason may name the consultation for which somebody was given a role
                ThingsOnTrail.ID.matcher(it.why()).results().forEach(id -> alike.add(id.group()));
            }
        });
        var people = actors.names(known);
        var bodies = organisations.names(known);
        return new AuditPage(
                shown.stream().map(it -> line(it, people, bodies, reader)).toList(),
                names(things, people, bodies, reader),
                found.size() > PAGE ? shown.getLast().number() : null);
    }

    /** Of what kind the thing is to which something was done: {@code response.submitted} to a response. */
    private static String kind(String act) {
        return act.replaceFirst("\\..*", "");
    }

    private Map<String, ThingName> names(
            Map<String, Set<String>> wanted,
            Map<String, String> people,
            Map<String, String> bodies,
            @Nullable String reader) {
        var names = new HashMap<String, ThingName>();
        wanted.values().stream().flatMap(Set::stream).forEach(thing -> {
            var name = people.getOrDefault(thing, bodies.get(thing));
            if (name != null) {
                names.put(thing, ThingName.of(name));
            }
        });
        for (var keeper : things) {
            var unnamed = keeper.kinds().stream()
                    .flatMap(it -> wanted.getOrDefault(it, Set.of()).stream())
                    .filter(it -> !it.isEmpty() && !names.containsKey(it))
                    .collect(Collectors.toSet());
            if (!unnamed.isEmpty()) {
                names.putAll(keeper.names(unnamed, reader));
            }
        }
        return names;
    }

    private static AuditLine line(
            Row row, Map<String, String> people, Map<String, String> bodies, @Nullable String reader) {
        boolean own =
                reader == null || reader.equals(row.workingFor()) && !row.role().equals(STAFF);
        return new AuditLine(
                row.number(),
                row.recordedAt(),
                row.happenedAt(),
                own && !row.actor().equals(AuditEntry.SYSTEM) ? people.getOrDefault(row.actor(), row.actor()) : null,
                bodies.getOrDefault(row.workingFor(), row.workingFor()),
                row.role(),
                row.act(),
                row.thing(),
                row.why(),
                reader == null ? row.origin() : null);
    }
}
