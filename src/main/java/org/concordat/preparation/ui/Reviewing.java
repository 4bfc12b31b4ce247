package org.concordat.preparation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Optional;
import org.concordat.kernel.NotFound;
import org.concordat.preparation.ActRefused;
import org.concordat.preparation.AlreadyOpened;
import org.concordat.preparation.PaperReviewing;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.ReviewAct;
import org.concordat.preparation.ReviewPage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Reviews the paper of one preparation, page by page, and says in words why an act was not done. */
class Reviewing {

    private final PaperReviewing reviewing;
    private final PreparationId preparation;
    private final boolean changeable;

    private int read;

    Reviewing(PaperReviewing reviewing, PreparationId preparation, boolean changeable) {
        this.reviewing = reviewing;
        this.preparation = preparation;
        this.changeable = changeable;
    }

    /** Whether it can still be changed. */
    boolean isChangeable() {
        return changeable;
    }

    Optional<ReviewPage> page(@Nullable String at) {
        var page = reviewing.page(preparation, at);
        page.ifPresent(it -> read = it.acts());
        return page;
    }

    /** Where a piece is looked at. */
    String address(String piece) {
        return PreparationNavigation.piece(preparation, piece);
    }

    /** By what words are kept in a browser that are typed about a piece. */
    String kept(String what, String piece) {
        return what + " " + preparation + " " + piece;
    }

    /** Does something; why it was not done, if it was not. */
    Optional<String> act(ReviewAct act) {
        return why(() -> read = reviewing.act(preparation, act, read));
    }

    /** Says that the paper is the one of the consultation; why that was not done, if it was not. */
    Optional<String> use() {
        return why(() -> reviewing.use(preparation));
    }

    private static Optional<String> why(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (ActRefused refused) {
            return Optional.of(translate("preparation.paper.refused." + refused.fault()));
        } catch (AlreadyOpened announced) {
            return Optional.of(translate("preparation.announced.more"));
        } catch (NotFound | AccessDeniedException noOwnerAnyMore) {
            return Optional.of(translate("preparation.paper.gone"));
        }
    }
}
