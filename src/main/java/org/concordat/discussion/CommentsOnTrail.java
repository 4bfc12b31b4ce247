package org.concordat.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.audit.ThingName;
import org.concordat.audit.ThingsOnTrail;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the audit trail whose comment something was done to, and on which position it is. */
@Component
class CommentsOnTrail implements ThingsOnTrail {

    private final CommentRepository comments;
    private final OrganisationLookup organisations;

    CommentsOnTrail(CommentRepository comments, OrganisationLookup organisations) {
        this.comments = comments;
        this.organisations = organisations;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("comment");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ThingName> names(Collection<String> things, @Nullable String reader) {
        var references = things.stream()
                .map(Reference::parse)
                .flatMap(Optional::stream)
                .map(Reference::value)
                .toList();
        var found = references.isEmpty()
                ? List.<Comment>of()
                : comments.findByReferenceIn(references).stream()
                        .filter(it ->
                                reader == null || it.organisation().toString().equals(reader))
                        .toList();
        var authors = organisations.of(found.stream().map(Comment::organisation).toList());
        return found.stream().collect(Collectors.toMap(it -> it.reference().value(), it -> name(it, authors)));
    }

    private static ThingName name(Comment it, Map<OrganisationId, OrganisationSummary> authors) {
        var author = authors.get(it.organisation());
        return new ThingName(
                "comment",
                it.reference().value(),
                author == null ? "" : author.name(),
                it.position().value());
    }
}
