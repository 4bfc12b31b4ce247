package org.concordat.notification;

import org.concordat.kernel.NotFound;
import org.concordat.kernel.SecretToken;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops somebody's mails by the link that stands in each of them. */
@Service
@PreAuthorize("permitAll()") // Whoever holds the link got the mail; no account is needed to get no more of them.
public class StoppingMails {

    private final ChoiceRows rows;

    StoppingMails(ChoiceRows rows) {
        this.rows = rows;
    }

    /** Whether there is such a link. */
    @Transactional(readOnly = true)
    public boolean isKnown(String token) {
        return rows.stoppedBy(new SecretToken(token)).isPresent();
    }

    /**
     * Stops all mails of notices to the person whose link it is, however often it is asked.
     *
     * @throws NotFound when there is no such link
     */
    @Transactional
    public void stop(String token) {
        rows.save(rows.stoppedBy(new SecretToken(token)).orElseThrow(NotFound::new), MailChoice.NONE);
    }
}
