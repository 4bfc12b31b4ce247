package org.concordat.preparation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.text.Characters;
import org.concordat.text.paper.PaperReader;
import org.concordat.text.paper.ReadingChoices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes files that are to be read as papers, and the one place of each preparation where that is done. */
@Component
class PaperSending {

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final int LONGEST_NAME = 200;

    private final OwnPreparations own;
    private final ReadingRows readings;
    private final PaperFiles files;
    private final PaperStore papers;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final Clock clock;

    PaperSending(
            OwnPreparations own,
            ReadingRows readings,
            PaperFiles files,
            PaperStore papers,
            CurrentPerson current,
            AuditTrail audit,
            Clock clock) {
        this.own = own;
        this.readings = readings;
        this.files = files;
        this.papers = papers;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PaperReading send(PreparationId preparation, Path file, String name) throws IOException {
        own.requireOpen(preparation);
        long bytes = Files.size(file);
        if (bytes == 0) {
            throw new PaperNotTaken(PaperFault.EMPTY);
        }
        if (bytes > PaperReader.BYTES_MAXIMUM) {
            throw new PaperNotTaken(PaperFault.TOO_LARGE);
        }
        var id = files.add(preparation, tidy(name), file, current.require().id(), clock.instant());
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER).did(Act.PREPARATION_PAPER_SENT, preparation.toString()));
        return begin(preparation, id, ReadingChoices.NONE);
    }

    /** Its end tells what kind of file it is, so it is cut at the front. */
    private static String tidy(String name) {
        var line = Characters.line(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return line.isEmpty() ? "paper" : line.substring(Math.max(0, line.length() - LONGEST_NAME));
    }

    @Transactional
    public PaperReading again(PreparationId preparation, ReadingChoices choices) {
        own.requireOpen(preparation);
        var file = reading(preparation)
                .filter(it -> it.state() == PaperReading.State.UNDECIDED)
                .map(PaperReading::file)
                .or(() -> papers.about(preparation).map(LoadedPaper::file))
                .orElseThrow(NotFound::new);
        return begin(preparation, file.id(), choices);
    }

    private PaperReading begin(PreparationId preparation, UUID file, ReadingChoices choices) {
        if (!readings.begin(preparation, file, choices, clock.instant(), silentSince())) {
            throw new PaperNotTaken(PaperFault.READING_ALREADY);
        }
        files.forgetUnused(preparation);
        return reading(preparation).orElseThrow();
    }

    @Transactional
    public void cancel(PreparationId preparation) {
        own.require(preparation);
        readings.drop(preparation);
        files.forgetUnused(preparation);
    }

    Optional<PaperReading> reading(PreparationId preparation) {
        return readings.find(preparation, silentSince());
    }

    private Instant silentSince() {
        return clock.instant().minus(SILENCE);
    }
}
