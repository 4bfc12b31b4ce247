package org.concordat.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.SecretToken;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Slug;
import org.concordat.record.Follow;
import org.concordat.record.ReaderAlerts.Followed;
import org.concordat.record.ReaderAlerts.Pace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked to follow something, who does, and by which links they say so. */
@Component
class FollowerRows {

    private final JdbcClient database;

    FollowerRows(JdbcClient database) {
        this.database = database;
    }

    /** A wish that waits to be confirmed. */
    record Wish(String address, Follow what, Pace pace) {}

    /** Whoever follows something. */
    record Follower(UUID id, String address, Pace pace) {}

    int askedSince(Instant moment) {
        return database.sql("select count(*) from alert_request where asked_at > :moment")
                .param("moment", Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    int askedSince(Instant moment, String address) {
        return database.sql("select count(*) from alert_request where address = :address and asked_at > :moment")
                .param("address", address)
                .param("moment", Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    void ask(SecretToken token, Wish wish, Instant at) {
        database.sql("""
                insert into alert_request (token_hash, address, consultation, question, organisation, pace, asked_at)
                values (:hash, :address, :consultation, :question, :organisation, :pace, :at)
                """)
                .param("hash", token.hash())
                .param("address", wish.address())
                .param("consultation", value(wish.what().consultation()))
                .param("question", wish.what().question())
                .param("organisation", value(wish.what().organisation()))
                .param("pace", wish.pace().name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What waits to be confirmed by a link that was asked for after a moment. */
    Optional<Wish> wish(SecretToken token, Instant after) {
        return database.sql("select * from alert_request where token_hash = :hash and asked_at > :after")
                .param("hash", token.hash())
                .param("after", Timestamp.from(after))
                .query((row, number) -> wish(row))
                .optional();
    }

    /** The same, which is gone then: whoever comes second finds nothing. */
    Optional<Wish> takeWish(SecretToken token, Instant after) {
        return database.sql("delete from alert_request where token_hash = :hash and asked_at > :after returning *")
                .param("hash", token.hash())
                .param("after", Timestamp.from(after))
                .query((row, number) -> wish(row))
                .optional();
    }

    /** Somebody new is told of nothing that was published before. */
    UUID follow(Wish wish, long toldUntil) {
        var follower = database.sql("""
                insert into alert_follower (address, pace, told_until) values (:address, :pace, :toldUntil)
                on conflict (address) do update set pace = excluded.pace returning id
                """)
                .param("address", wish.address())
                .param("pace", wish.pace().name())
                .param("toldUntil", toldUntil)
                .query(UUID.class)
                .single();
        database.sql("""
                insert into alert_follow (follower_id, consultation, question, organisation)
                values (:follower, :consultation, :question, :organisation) on conflict do nothing
                """)
                .param("follower", follower)
                .param("consultation", value(wish.what().consultation()))
                .param("question", wish.what().question())
                .param("organisation", value(wish.what().organisation()))
                .update();
        return follower;
    }

    /**
     * Lets a link speak for a follower.
     *
     * @param toldUntil the last news of the mail that holds it; nothing where it holds none
     */
    void addLink(SecretToken token, UUID follower, @Nullable Long toldUntil, Instant at) {
        database.sql("""
                insert into alert_link (token_hash, follower_id, told_until, made_at)
                values (:hash, :follower, :toldUntil, :at)
                """)
                .param("hash", token.hash())
                .param("follower", follower)
                .param("toldUntil", toldUntil)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Follower> of(SecretToken token) {
        return database.sql("""
                select f.* from alert_link l join alert_follower f on f.id = l.follower_id where l.token_hash = :hash
                """)
                .param("hash", token.hash())
                .query((row, number) -> new Follower(
                        row.getObject("id", UUID.class), row.getString("address"), Pace.valueOf(row.getString("pace"))))
                .optional();
    }

    List<Followed> followed(UUID follower) {
        return database.sql("select * from alert_follow where follower_id = :follower order by id")
                .param("follower", follower)
                .query((row, number) -> new Followed(row.getObject("id", UUID.class), what(row)))
                .list();
    }

    /** Answers whether anything else is followed. */
    boolean drop(UUID follower, UUID followed) {
        database.sql("delete from alert_follow where follower_id = :follower and id = :followed")
                .param("follower", follower)
                .param("followed", followed)
                .update();
        return !followed(follower).isEmpty();
    }

    void setPace(UUID follower, Pace pace) {
        database.sql("update alert_follower set pace = :pace where id = :follower")
                .param("pace", pace.name())
                .param("follower", follower)
                .update();
    }

    /** With what they follow, with their links and with what waits to be confirmed. */
    void forget(String address) {
        database.sql("delete from alert_request where address = :address")
                .param("address", address)
                .update();
        database.sql("delete from alert_follower where address = :address")
                .param("address", address)
                .update();
    }

    void never(String address) {
        database.sql("insert into alert_never (address_hash) values (:hash) on conflict do nothing")
                .param("hash", Sha256.of(address).bytes())
                .update();
    }

    boolean isNever(String address) {
        return database.sql("select exists (select from alert_never where address_hash = :hash)")
                .param("hash", Sha256.of(address).bytes())
                .query(Boolean.class)
                .single();
    }

    /** Addresses that were never confirmed and follow nothing else; they are not kept from then on. */
    List<String> forgetWishesBefore(Instant moment) {
        return database.sql("""
                with gone as (delete from alert_request where asked_at < :moment returning address)
                select distinct g.address from gone g
                where not exists (select from alert_follower f where f.address = g.address)
                    and not exists (select from alert_request r where r.address = g.address and r.asked_at >= :moment)
                """)
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> row.getString("address"))
                .list();
    }

    void forgetLinksBefore(Instant moment) {
        database.sql("delete from alert_link where made_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(row.getString("address"), what(row), Pace.valueOf(row.getString("pace")));
    }

    private static Follow what(ResultSet row) throws SQLException {
        return new Follow(
                slug(row.getString("consultation")),
                row.getObject("question", Integer.class),
                slug(row.getString("organisation")));
    }

    private static @Nullable Slug slug(@Nullable String value) {
        return value == null ? null : new Slug(value);
    }

    private static @Nullable String value(@Nullable Slug slug) {
        return slug == null ? null : slug.value();
    }
}
