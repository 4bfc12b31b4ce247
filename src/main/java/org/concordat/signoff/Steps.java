package org.concordat.signoff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.organisation.OrganisationSummary;

/**
 * The steps of one sign-off, in their order.
 *
 * @param running whether signatures are asked for or were given; otherwise these are the steps that would be asked for
 */
public record Steps(List<Step> all, boolean running) {

    public Steps {
        all = List.copyOf(all);
    }

    /** The step that waits for its signature, if one does. */
    public Optional<Step> next() {
        return running ? all.stream().filter(it -> it.signed() == null).findFirst() : Optional.empty();
    }

    /** The last day on which a decision that was taken by one of them can be called in, where sending waits for that. */
    public Optional<LocalDate> waitsUntil() {
        return all.stream().flatMap(it -> it.waitsUntil().stream()).max(Comparator.naturalOrder());
    }

    /** All who are named as signers. */
    public Set<PersonId> signers() {
        return all.stream().flatMap(it -> it.asked().signers().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The steps in words. */
    public List<StepInRoom> shown(
            Map<OrganisationId, OrganisationSummary> organisations, Map<PersonId, String> people) {
        return all.stream().map(it -> shown(it, organisations, people)).toList();
    }

    private static StepInRoom shown(
            Step step, Map<OrganisationId, OrganisationSummary> organisations, Map<PersonId, String> people) {
        var whose = organisations.get(step.organisation());
        return new StepInRoom(
                step.number(),
                whose == null ? "" : whose.name(),
                step.office(),
                step.asked().purpose(),
                step.asked().basisRequired(),
                step.asked().decision(),
                step.asked().signers().stream()
                        .map(it -> people.getOrDefault(it, ""))
                        .sorted()
                        .toList(),
                step.signed());
    }
}
