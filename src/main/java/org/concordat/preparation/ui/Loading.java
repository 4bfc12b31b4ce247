package org.concordat.preparation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.concordat.kernel.NotFound;
import org.concordat.preparation.AlreadyOpened;
import org.concordat.preparation.PaperLoading;
import org.concordat.preparation.PaperNotTaken;
import org.concordat.preparation.PaperReading;
import org.concordat.preparation.PreparationId;
import org.concordat.text.paper.ReadingChoices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Loads the paper of one preparation, and says in words why it does not. */
class Loading {

    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    private final PaperLoading loading;
    private final PreparationId preparation;

    Loading(PaperLoading loading, PreparationId preparation) {
        this.loading = loading;
        this.preparation = preparation;
    }

    Optional<PaperReading> now() {
        return loading.reading(preparation);
    }

    /** Sends a file; why it was not taken, if it was not. */
    Optional<String> send(Path file, String name) {
        return why(() -> loading.send(preparation, file, name));
    }

    /** Reads the file again that is there; why not, if not. */
    Optional<String> again(ReadingChoices choices) {
        return why(() -> loading.readAgain(preparation, choices));
    }

    void cancel() {
        loading.cancel(preparation);
    }

    void original(OutputStream out) {
        loading.original(preparation, out);
    }

    private interface Act {
        void run() throws IOException;
    }

    private static Optional<String> why(Act act) {
        try {
            act.run();
            return Optional.empty();
        } catch (PaperNotTaken refused) {
            return Optional.of(translate("preparation.paper.fault." + refused.fault()));
        } catch (AlreadyOpened announced) {
            return Optional.of(translate("preparation.announced.more"));
        } catch (NotFound | AccessDeniedException noOwnerAnyMore) {
            return Optional.of(translate("preparation.paper.gone"));
        } catch (IOException | RuntimeException failed) {
            LOG.error("A file could not be taken as a paper", failed);
            return Optional.of(translate("preparation.paper.fault.FAILED"));
        }
    }
}
