package org.concordat.start;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal reaches its database.
 *
 * @param url JDBC address of an external PostgreSQL; empty for the embedded one
 * @param user the application's role there
 * @param password its password
 * @param reader the role that serves the public record
 * @param connections how many connections the application may hold
 * @param connectionTimeout how long a request waits for one
 * @param answerTimeout how long the server may be silent over one statement before the connection is given up
 * @param watch how it is watched
 */
@ConfigurationProperties("concordat.db")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("concordat") String user,
        @DefaultValue("") String password,
        @DefaultValue Reader reader,
        @DefaultValue("16") int connections,
        @DefaultValue("2500ms") Duration connectionTimeout,
        @DefaultValue("60s") Duration answerTimeout,
        @DefaultValue Watch watch) {

    /**
     * How the portal notices that its database is away.
     *
     * @param every how often it looks
     * @param patience how long a database of its own may be silent before it is started again
     * @param behind how long a replica may hear nothing, and still be read from
     * @param restarts how many times an hour it is started again; whoever needs more is told, and the process ends
     */
    record Watch(
            @DefaultValue("2s") Duration every,
            @DefaultValue("20s") Duration patience,
            @DefaultValue("1h") Duration behind,
            @DefaultValue("5") int restarts) {}

    /**
     * The role that may read the published record and nothing else.
     *
     * @param connections how many connections the public face may hold
     */
    record Reader(
            @DefaultValue("concordat_reader") String user,
            @DefaultValue("") String password,
            @DefaultValue("8") int connections) {}

    boolean isExternal() {
        return !url.isBlank();
    }

    DatabaseAccess external() {
        return new DatabaseAccess(
                url, new Credentials(user, password), new Credentials(reader.user(), reader.password()));
    }
}
