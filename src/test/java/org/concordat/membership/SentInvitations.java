package org.concordat.membership;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the mail of people who were invited, as only they could. */
public final class SentInvitations {

    private SentInvitations() {}

    /** The token in the last mail to an address. */
    public static String token(JdbcClient database, String address) {
        var path =
                database.sql("""
                select path from mail_message where recipient = :address and template = 'invitation'
                order by id desc limit 1
                """).param("address", address).query(String.class).single();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
