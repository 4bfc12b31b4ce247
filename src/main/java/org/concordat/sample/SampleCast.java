package org.concordat.sample;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.concordat.account.Accounts;
import org.concordat.account.ActingAs;
import org.concordat.account.PasswordHash;
import org.concordat.account.ServiceRole;
import org.concordat.credential.PasswordSetting;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Slug;
import org.concordat.membership.Memberships;
import org.concordat.membership.Role;
import org.concordat.organisation.NewOrganisation;
import org.concordat.organisation.Organisations;
import org.concordat.sample.SampleAdditions.PersonAdded;
import org.concordat.sample.SampleData.OrganisationFact;
import org.concordat.stewardship.Stewardship;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organisations and people of the demonstration, and the way to let one of them act at a time in 2010. */
@Component
class SampleCast {

    private final SampleData facts = SampleFiles.facts();
    private final SampleAdditions additions = SampleFiles.additions();
    private final Map<String, OrganisationId> organisationIds = new HashMap<>();
    private final Map<String, PersonId> people = new HashMap<>();

    private final Accounts accounts;
    private final PasswordSetting setting;
    private final ActingAs acting;
    private final Organisations organisations;
    private final Stewardship stewardship;
    private final Memberships memberships;
    private final ConsultationClock clock;

    SampleCast(
            Accounts accounts,
            PasswordSetting setting,
            ActingAs acting,
            Organisations organisations,
            Stewardship stewardship,
            Memberships memberships,
            ConsultationClock clock) {
        this.accounts = accounts;
        this.setting = setting;
        this.acting = acting;
        this.organisations = organisations;
        this.stewardship = stewardship;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Registers everybody. */
    void register() {
        for (var it : facts.organisations()) {
            register(it);
        }
        additions.ownOrganisations().forEach(this::register);
        for (var it : additions.people()) {
            var person = accounts.open(
                    it.email(), it.name(), it.signsIn() ? password(it.name(), it.email()) : null, Set.of());
            people.put(it.email(), person);
            memberships.add(person, id(it.organisation()), it.post(), EnumSet.copyOf(it.roles()));
            var also = it.also();
            if (also != null) {
                also.forEach(post -> memberships.add(person, id(post.organisation()), post.post(), post.roles()));
            }
        }
        for (var it : additions.staff()) {
            people.put(
                    it.email(),
                    accounts.open(it.email(), it.name(), password(it.name(), it.email()), EnumSet.of(it.role())));
        }
    }

    private PasswordHash password(String name, String email) {
        return setting.hash(additions.password(), List.of(name, email));
    }

    /** Who is not verified cannot comment: the impostor did because it had been verified by mistake, until it showed. */
    private void register(OrganisationFact it) {
        var organisation = organisations.register(new NewOrganisation(
                Slug.of(it.name()), it.name(), kind(it), it.fictional(), it.parent() == null ? null : id(it.parent())));
        organisationIds.put(it.ref(), organisation);
        if (!it.role().equals("mentioned_only")) {
            organisations.verify(organisation, it.isVerified() ? "demonstration" : "by mistake");
        }
    }

    private OrganisationKind kind(OrganisationFact it) {
        if (additions.careDirectors().contains(it.ref())) {
            return OrganisationKind.CARE_DIRECTORS;
        }
        var named = additions.kinds().get(it.kind());
        return named != null ? named : OrganisationKind.valueOf(it.kind().toUpperCase(Locale.ROOT));
    }

    /** What an account stands for no longer: the mistake is undone, and its link to the organisation is removed. */
    void dismiss(PersonId person, String organisation, String why) {
        as(staff(ServiceRole.ADMINISTRATOR), () -> {
            stewardship.withdrawVerification(id(organisation), why);
            memberships.end(person, id(organisation), why);
            return person;
        });
    }

    PersonId member(String organisation, Role role) {
        return additions.people().stream()
                .filter(it ->
                        it.organisation().equals(organisation) && it.roles().contains(role))
                .findFirst()
                .map(this::known)
                .orElseThrow();
    }

    PersonId known(PersonAdded person) {
        return known(person.email());
    }

    PersonId staff(ServiceRole role) {
        return known(additions.staff().stream()
                .filter(it -> it.role() == role)
                .findFirst()
                .orElseThrow()
                .email());
    }

    private PersonId known(String email) {
        return present(people.get(email), email);
    }

    OrganisationId id(String ref) {
        return present(organisationIds.get(ref), ref);
    }

    private static <T> T present(@Nullable T found, String name) {
        if (found == null) {
            throw new IllegalStateException("The demonstration does not know " + name);
        }
        return found;
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return acting.person(person, work);
    }

    void at(LocalDateTime local, Runnable work) {
        clock.standingAt(moment(local), work);
    }

    static Instant moment(LocalDateTime local) {
        return ZonedDateTime.of(local, ConsultationClock.ZONE).toInstant();
    }
}
