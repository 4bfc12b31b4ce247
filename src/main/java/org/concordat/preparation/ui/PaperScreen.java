package org.concordat.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import org.concordat.preparation.PaperLoading;
import org.concordat.preparation.PaperReviewing;
import org.concordat.preparation.Preparation;

/** Where the paper is loaded and reviewed. */
@org.springframework.stereotype.Component
class PaperScreen implements StepScreen {

    private final PaperLoading loading;
    private final PaperReviewing reviewing;
    private final PaperNews news;

    PaperScreen(PaperLoading loading, PaperReviewing reviewing, PaperNews news) {
        this.loading = loading;
        this.reviewing = reviewing;
        this.news = news;
    }

    @Override
    public Step step() {
        return Step.PAPER;
    }

    @Override
    public Component open(Preparation preparation) {
        return open(preparation, QueryParameters.empty());
    }

    @Override
    public Component open(Preparation preparation, QueryParameters place) {
        boolean changeable = preparation.openedAs() == null;
        return new PaperDesk(
                new Loading(loading, preparation.id()),
                new Reviewing(reviewing, preparation.id(), changeable),
                news.of(preparation.id()),
                place.getSingleParameter(PreparationNavigation.AT).orElse(null));
    }
}
