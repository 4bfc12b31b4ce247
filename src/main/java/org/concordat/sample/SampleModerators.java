package org.concordat.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.account.ServiceRole;
import org.concordat.moderation.CaseFile;
import org.concordat.moderation.CaseFiles;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.FileChoice;
import org.concordat.moderation.ModerationQueue;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.Verdict;
import org.springframework.stereotype.Component;

/** Read what waits and decide it. */
@Component
class SampleModerators {

    private final SampleCast cast;
    private final ModerationQueue queue;
    private final CaseFiles caseFiles;
    private final Deciding deciding;

    SampleModerators(SampleCast cast, ModerationQueue queue, CaseFiles caseFiles, Deciding deciding) {
        this.cast = cast;
        this.queue = queue;
        this.caseFiles = caseFiles;
        this.deciding = deciding;
    }

    /** Publishes what has waited longest whole, with a copy of each of its files. */
    void publishNext() {
        decideNext(file -> new Decision(
                Verdict.Kind.PUBLISH,
                List.of(),
                Map.of(),
                file.parts().stream()
                        .flatMap(it -> it.files().stream())
                        .collect(Collectors.toMap(
                                ModeratedFile::key,
                                it -> FileChoice.whole(it.copies().getFirst().id()))),
                Set.of(),
                ""));
    }

    /** Decides what has waited longest. */
    void decideNext(Function<CaseFile, Decision> how) {
        cast.as(cast.staff(ServiceRole.MODERATOR), () -> {
            var file = caseFiles.open(queue.waiting(Locale.UK).getFirst().id(), Locale.UK);
            deciding.decide(file.id(), file.version(), how.apply(file));
            return file.id();
        });
    }
}
