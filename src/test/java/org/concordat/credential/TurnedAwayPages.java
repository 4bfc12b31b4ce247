package org.concordat.credential;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The pages for whoever is turned away, for tests that need no Spring. */
public final class TurnedAwayPages {

    private TurnedAwayPages() {}

    public static TurnedAway inWords() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/credential");
        words.setDefaultEncoding("UTF-8");
        return new TurnedAway(words);
    }
}
