package org.concordat.admission;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.account.Names;
import org.concordat.admission.RequestFile.Caution;
import org.concordat.kernel.DomainName;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.organisation.Newcomers;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator reads who asks to take part. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class RequestReading {

    /** Requests on one page. */
    public static final int PAGE = 50;

    private final TakePartRequestRepository requests;
    private final Newcomers newcomers;
    private final Names names;
    private final JdbcClient database;

    RequestReading(TakePartRequestRepository requests, Newcomers newcomers, Names names, JdbcClient database) {
        this.requests = requests;
        this.newcomers = newcomers;
        this.names = names;
        this.database = database;
    }

    /**
     * Some of the requests that wait.
     *
     * @param next behind which the next page begins; none on the last
     */
    public record RequestPage(
            List<RequestListItem> requests, @Nullable RequestId next) {}

    /** How many wait. */
    @Transactional(readOnly = true)
    public int waiting() {
        return requests.countByState(RequestState.WAITING);
    }

    /** Those that wait, the oldest first, behind one of them. One that does not wait any more still keeps its place. */
    @Transactional(readOnly = true)
    public RequestPage list(@Nullable RequestId after) {
        var found = database.sql("""
                select id, name, kind, domain, person_name, confirmed_at from take_part_request
                where state = 'WAITING' and (:all or (confirmed_at, id) > (select m.confirmed_at, m.id
                    from take_part_request m where m.id = :after))
                order by confirmed_at, id limit :limit
                """)
                .param("all", after == null)
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("limit", PAGE + 1)
                .query((row, number) -> new RequestListItem(
                        new RequestId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        OrganisationKind.valueOf(row.getString("kind")),
                        shown(row.getString("domain")),
                        row.getString("person_name"),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .list();
        return found.size() <= PAGE
                ? new RequestPage(found, null)
                : new RequestPage(
                        List.copyOf(found.subList(0, PAGE)), found.get(PAGE - 1).id());
    }

    /**
     * One request, with whom it could be mistaken for.
     *
     * @throws NotFound when there is none, or its address is not confirmed
     */
    @Transactional(readOnly = true)
    public RequestFile open(RequestId id) {
        var request = requests.findById(id.value())
                .filter(it -> it.state() != RequestState.UNCONFIRMED)
                .orElseThrow(NotFound::new);
        var look = newcomers.look(request.organisation(), request.name(), request.domain());
        return new RequestFile(
                id,
                request.state(),
                request.name(),
                request.kind(),
                request.area(),
                shown(request.domain()),
                Objects.requireNonNullElse(request.website(), ""),
                request.personName(),
                request.post(),
                request.address(),
                Text.ofPlain(request.authority()),
                Objects.requireNonNull(request.confirmedAt()),
                inviter(request),
                look.resemblances(),
                cautions(request, look),
                request.organisation());
    }

    private @Nullable String inviter(TakePartRequest request) {
        return Optional.ofNullable(request.invitationId())
                .flatMap(it -> database.sql("select invited_by from take_part_invitation where id = :id")
                        .param("id", it)
                        .query((row, number) -> new PersonId(row.getObject("invited_by", UUID.class)))
                        .optional())
                .map(names::of)
                .orElse(null);
    }

    private static Set<Caution> cautions(TakePartRequest request, Newcomers.Look look) {
        var cautions = EnumSet.noneOf(Caution.class);
        if (look.mixesScripts()) {
            cautions.add(Caution.MIXED_SCRIPTS);
        }
        if (look.dressedUp()) {
            cautions.add(Caution.ADDED_WORDS);
        }
        var domain = request.domain();
        if (domain == null) {
            cautions.add(Caution.NO_DOMAIN);
        } else if (DomainName.ofAddress(request.address())
                .filter(it -> it.equals(domain) || it.endsWith("." + domain))
                .isEmpty()) {
            cautions.add(Caution.ADDRESS_ELSEWHERE);
        }
        return cautions;
    }

    private static String shown(@Nullable String domain) {
        return domain == null ? "" : DomainName.shown(domain);
    }
}
