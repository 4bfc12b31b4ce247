package org.concordat.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails in the transaction of what they tell of, so that neither goes without the other, and sends them after it. */
@Service
@PreAuthorize("permitAll()") // Whoever may do what a mail tells of may have it told.
public class Outbox {

    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    /** Lays a mail in the outbox. Refused outside a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Mail mail) {
        database.sql("""
                insert into mail_message (recipient, template, words, path) values (:to, :template, :words, :path)
                """)
                .param("to", mail.to())
                .param("template", mail.template())
                .param("words", mail.words().toArray(String[]::new))
                .param("path", mail.path())
                .update();
    }
}
