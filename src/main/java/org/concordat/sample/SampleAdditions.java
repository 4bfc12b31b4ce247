package org.concordat.sample;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.OrganisationKind;
import org.concordat.membership.Role;
import org.concordat.sample.SampleData.OrganisationFact;
import org.jspecify.annotations.Nullable;

/** What the demonstration needs besides the facts: short titles, names of sources, and people, all fictional. */
record SampleAdditions(
        String slug,
        String shortTitle,
        String summary,
        LocalDateTime now,
        String password,
        Map<Integer, String> questionTitles,
        Map<String, String> sources,
        Map<String, String> seeds,
        Map<String, OrganisationKind> kinds,
        Set<String> careDirectors,
        List<OrganisationFact> ownOrganisations,
        Map<String, Chain> chains,
        List<PersonAdded> people,
        List<StaffAdded> staff,
        Map<String, CommentTimes> comments) {

    record Chain(String office, String purpose, boolean basisRequired) {}

    record PersonAdded(
            String email,
            String name,
            String organisation,
            String post,
            Set<Role> roles,
            boolean signsIn,
            @Nullable List<PostAdded> also) {}

    /** What a person does for one more organisation. */
    record PostAdded(String organisation, String post, Set<Role> roles) {}

    record StaffAdded(String email, String name, ServiceRole role) {}

    record CommentTimes(LocalDateTime written, LocalDateTime decided) {}
}
