package org.concordat.preparation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.concordat.kernel.NotFound;
import org.concordat.text.paper.PaperRefused;
import org.concordat.text.paper.ReadingChoices;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the paper of a consultation in preparation from a file. It is read while nobody waits, one file at a time for each
 * preparation; until it was read whole, the paper that was there stays.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class PaperLoading {

    private final OwnPreparations own;
    private final PaperSending sending;
    private final PaperJobs jobs;
    private final PaperStore papers;
    private final PaperFiles files;

    PaperLoading(OwnPreparations own, PaperSending sending, PaperJobs jobs, PaperStore papers, PaperFiles files) {
        this.own = own;
        this.sending = sending;
        this.jobs = jobs;
        this.papers = papers;
        this.files = files;
    }

    /**
     * Takes a file and begins to read it.
     *
     * @param file where it lies; it is only read, and not needed any more when this returns
     * @param name as whoever sends it calls it
     * @throws PaperNotTaken when it is empty or larger than 200 MB, or another is being read
     * @throws NotFound when there is no such preparation, or it is not theirs to know of
     * @throws AlreadyOpened when it was announced
     */
    public void send(PreparationId preparation, Path file, String name) throws IOException {
        jobs.read(sending.send(preparation, file, name));
    }

    /**
     * As {@link #send}, and has read it when this returns, in the transaction of whoever calls.
     *
     * @throws PaperRefused when it cannot be read
     */
    @Transactional
    public void load(PreparationId preparation, Path file, String name) throws IOException {
        jobs.readHere(sending.send(preparation, file, name));
    }

    /**
     * Reads a file once more that is kept: the one that waits for a choice, else the paper's.
     *
     * @throws PaperNotTaken when another is being read
     * @throws NotFound when there is no such preparation or file, or it is not theirs to know of
     * @throws AlreadyOpened when it was announced
     */
    public void readAgain(PreparationId preparation, ReadingChoices choices) {
        jobs.read(sending.again(preparation, choices));
    }

    /**
     * Stops the reading, or lays aside what came of it. The paper that was there stays.
     *
     * @throws NotFound when there is no such preparation, or it is not theirs to know of
     */
    public void cancel(PreparationId preparation) {
        sending.cancel(preparation);
    }

    /**
     * What is being read now, or was not read.
     *
     * @throws NotFound when there is no such preparation, or it is not theirs to know of
     */
    public Optional<PaperReading> reading(PreparationId preparation) {
        own.require(preparation);
        return sending.reading(preparation);
    }

    /**
     * Writes the bytes of the paper's file, as they were sent.
     *
     * @throws NotFound when there is no such preparation or no paper, or it is not theirs to know of
     */
    public void original(PreparationId preparation, OutputStream out) {
        own.require(preparation);
        files.copy(papers.about(preparation).orElseThrow(NotFound::new).file().id(), out);
    }
}
