package org.concordat.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where readers without an account ask to be told by e-mail of what is published. Whoever sends the mails takes it; the public
 * face hands over what was asked. Addresses go in and never come out.
 */
public interface ReaderAlerts {

    /** What became of a wish. */
    enum Outcome {
        /** A mail goes to that address, or none may go there: nobody learns which. */
        TAKEN,
        /** The address is none. */
        ADDRESS_UNREADABLE,
        /** Too many came from the same network. */
        TOO_OFTEN,
        /** Too many ask at the moment, whoever they are. */
        TOO_MANY
    }

    /** How often a reader is told. */
    enum Pace {
        /** As it is published, in one mail an hour at most. */
        AT_ONCE,
        /** In one mail each morning. */
        DAILY
    }

    /** One thing that is followed. */
    record Followed(UUID id, Follow what) {}

    /**
     * What a link stands for.
     *
     * @param confirmed whether its reader has said that they asked; until then it is one wish
     * @param followed in the order in which they were asked for
     */
    record Alerts(boolean confirmed, Pace pace, List<Followed> followed) {}

    /**
     * Takes a wish, and mails a link by which it is confirmed.
     *
     * @param what something that is on the record
     * @param from the network address of whoever asks
     */
    Outcome ask(Follow what, String address, Pace pace, String from);

    /** What stands behind a link; nothing where it never was, is too old, or was ended. Looking changes nothing. */
    Optional<Alerts> find(String token);

    /** Confirms the wish of a link, once; from then on the link shows what is followed. Answers whether there was one. */
    boolean confirm(String token);

    /** Follows one thing no longer; with the last of them the address goes. */
    void drop(String token, UUID followed);

    /** Changes how often mails come. */
    void setPace(String token, Pace pace);

    /** Follows nothing any longer and forgets the address at once, however often it is asked. */
    void stop(String token);

    /** The same, and never writes to that address again, whoever asks. */
    void never(String token);
}
