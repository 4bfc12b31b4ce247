package org.concordat.preparation;

import java.util.concurrent.CancellationException;
import org.concordat.kernel.ConsultationClock;
import org.concordat.text.paper.Paper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a paper that was read, whole or not at all; of a file that is refused nothing is kept. */
@Component
class PaperArrival {

    private final PreparationRows preparations;
    private final ReadingRows readings;
    private final PaperStore papers;
    private final PaperFiles files;
    private final ConsultationClock clock;

    PaperArrival(
            PreparationRows preparations,
            ReadingRows readings,
            PaperStore papers,
            PaperFiles files,
            ConsultationClock clock) {
        this.preparations = preparations;
        this.readings = readings;
        this.papers = papers;
        this.files = files;
        this.clock = clock;
    }

    /** What was read, and how long that took. */
    record Read(Paper paper, long tookMillis) {}

    /** @throws CancellationException when nobody wants it any more */
    @Transactional
    public void arrived(PaperReading reading, Read read) {
        if (!preparations.lockUnopened(reading.preparation()) || !readings.end(reading.id())) {
            throw new CancellationException();
        }
        papers.replace(
                reading.preparation(),
                reading.file().id(),
                reading.choices(),
                read.paper(),
                clock.instant(),
                read.tookMillis());
        files.forgetUnused(reading.preparation());
    }

    /** Tells why it was not read. A file that waits for a choice is kept as long as it waits. */
    @Transactional
    public void refused(PaperReading reading, PaperFault fault, String where) {
        readings.refused(reading.id(), fault, where);
        if (fault != PaperFault.CHANGES_UNDECIDED) {
            files.empty(reading.file().id());
        }
    }
}
