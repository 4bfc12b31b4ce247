package org.concordat.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommentTests {

    private static final Set<CommentState> DECISIONS =
            EnumSet.of(CommentState.PUBLISHED, CommentState.RETURNED, CommentState.WITHHELD, CommentState.REJECTED);

    @Test
    void waitsUntilItIsDecided() {
        var comment = comment(new Target.Paragraph("L4-2"));
        assertThat(comment.state()).isEqualTo(CommentState.IN_MODERATION);
        assertThat(comment.target()).isEqualTo(new Target.Paragraph("L4-2"));
        assertThat(comment.text()).isEqualTo(Text.ofPlain("Who would pay?"));
    }

    @ParameterizedTest
    @EnumSource(
            value = CommentState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IN_MODERATION", "WITHDRAWN"})
    void isDecidedOnce(CommentState decision) {
        var comment = comment(Target.ofQuestion(7));
        comment.decide(decision);
        assertThat(comment.state()).isEqualTo(decision);
        for (var second : DECISIONS) {
            assertThatThrownBy(() -> comment.decide(second)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(comment.state()).isEqualTo(decision);
    }

    @Test
    void isWithdrawnOnlyOnceItIsPublished() {
        for (var decision : List.of(CommentState.RETURNED, CommentState.WITHHELD, CommentState.REJECTED)) {
            var comment = comment(Target.ofQuestion(7));
            assertThatThrownBy(comment::withdraw).isInstanceOf(IllegalStateException.class);
            comment.decide(decision);
            assertThatThrownBy(comment::withdraw).isInstanceOf(IllegalStateException.class);
        }
        var published = comment(new Target.WholePaper());
        published.decide(CommentState.PUBLISHED);
        published.withdraw();
        assertThat(published.state()).isEqualTo(CommentState.WITHDRAWN);
        assertThatThrownBy(published::withdraw).isInstanceOf(IllegalStateException.class);
    }

    private static Comment comment(Target target) {
        return new Comment(
                new Reference("C-ADZ3-FVZP"),
                new CommentedPosition(
                        new Reference("P-ADZ3-FVZP"),
                        new ConsultationId(UUID.randomUUID()),
                        target,
                        List.of(new OrganisationId(UUID.randomUUID()))),
                member(),
                Text.ofPlain("Who would pay?"),
                Instant.parse("2010-09-19T09:00:00Z"));
    }

    private static Member member() {
        return new Member(
                new PersonId(UUID.randomUUID()),
                "A. Drafter",
                "policy officer",
                new OrganisationId(UUID.randomUUID()),
                "A council",
                new Slug("a-council"),
                OrganisationKind.COUNCIL,
                true,
                true,
                EnumSet.of(Role.DRAFTER));
    }
}
