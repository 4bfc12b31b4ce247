package org.concordat.load;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.TestResponses;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Responses that lack nothing but the last signature, many at once: one goes the way that every response goes, and the
 * rest are copied from it in the database, each with words of its own.
 */
final class PreparedResponses {

    private static final String COPY = """
            with made as (
                select * from unnest(:ids, :consultations, :slugs, :references, :words)
                    as m(id, consultation_id, slug, reference, words)
            ), response_made as (
                insert into response
                select (jsonb_populate_record(r, jsonb_build_object('id', m.id, 'consultation_id', m.consultation_id,
                    'lead_organisation_id', :organisation, 'sent_by', :drafter))).*
                from response r, made m where r.id = :original
            ), signatory_made as (
                insert into response_signatory
                select (jsonb_populate_record(s, jsonb_build_object('response_id', m.id,
                    'organisation_id', :organisation))).*
                from response_signatory s, made m where s.response_id = :original
            ), position_made as (
                insert into position
                select (jsonb_populate_record(p, jsonb_build_object('id', uuidv7(), 'response_id', m.id,
                    'consultation_id', m.consultation_id, 'reference', m.reference, 'saved_by', :drafter,
                    'said', replace(p.said, :wordsOfOriginal, m.words)))).*
                from position p, made m where p.response_id = :original and p.revision > 0
            ), content_made as (
                insert into response_content (response_id, content_hash, content)
                select m.id, encode(sha256(convert_to(c.said, 'UTF8')), 'hex'), c.said
                from made m, lateral (select replace(replace(replace(content, :wordsOfOriginal, m.words),
                    to_json(:slugOfOriginal)::text, to_json(m.slug)::text),
                    to_json(:organisationOfOriginal)::text, to_json(:organisationSlug)::text) as said
                    from response_content where response_id = :original) c
                returning response_id, content_hash
            ), step_made as (
                insert into sign_off
                select (jsonb_populate_record(s, jsonb_build_object('id', uuidv7(), 'response_id', m.id,
                    'organisation_id', :organisation))).*
                from sign_off s, made m where s.response_id = :original
                returning id
            ), signer_made as (
                insert into sign_off_signer (sign_off_id, person_id) select id, :approver from step_made
            )
            select response_id, content_hash from content_made
            """;

    private final TestTeams teams;
    private final TestResponses responses;
    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    private int number;

    PreparedResponses(BeanFactory portal) {
        this.teams = portal.getBean(TestTeams.class);
        this.responses = portal.getBean(TestResponses.class);
        this.database = portal.getBean(JdbcClient.class);
    }

    /**
     * One that waits for its signature.
     *
     * @param approver who may give it
     * @param hash of what is signed
     */
    record Prepared(UUID response, PersonId approver, Sha256 hash) {}

    /** One response of each of so many new councils to each consultation. */
    List<Prepared> of(int councils, List<Asked> consultations) {
        var original = new Original(teams.aCouncil(), consultations.getFirst());
        var prepared = new ArrayList<Prepared>();
        for (int i = 0; i < councils; i++) {
            prepared.addAll(copies(original, teams.aCouncil(), consultations));
        }
        database.sql("analyze").update();
        return prepared;
    }

    private final class Original {

        private final Team team;
        private final Asked asked;
        private final String words = words();
        private final UUID id;

        Original(Team team, Asked asked) {
            this.team = team;
            this.asked = asked;
            this.id = responses.aResponseAwaitingSignOff(team, asked, words).value();
        }
    }

    private List<Prepared> copies(Original original, Team team, List<Asked> consultations) {
        int count = consultations.size();
        var ids = new UUID[count];
        var references = new String[count];
        var words = new String[count];
        for (int i = 0; i < count; i++) {
            ids[i] = UUID.randomUUID();
            references[i] = Reference.draw(Reference.Of.POSITION, random).value();
            words[i] = words();
        }
        return database.sql(COPY)
                .param("ids", ids)
                .param(
                        "consultations",
                        consultations.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .param(
                        "slugs",
                        consultations.stream().map(it -> it.slug().value()).toArray(String[]::new))
                .param("references", references)
                .param("words", words)
                .param("organisation", team.id().value())
                .param("organisationSlug", team.slug().value())
                .param("drafter", team.drafter().value())
                .param("approver", team.approver().value())
                .param("original", original.id)
                .param("wordsOfOriginal", original.words)
                .param("slugOfOriginal", original.asked.slug().value())
                .param("organisationOfOriginal", original.team.slug().value())
                .query((row, _) -> new Prepared(
                        row.getObject("response_id", UUID.class),
                        team.approver(),
                        new Sha256(row.getString("content_hash"))))
                .list();
    }

    /** About as many as a council writes on a question, and no two the same. */
    private String words() {
        return "Number %08d. ".formatted(number++)
                + "The council would rather that the budget for care stayed with those who know the place. "
                        .repeat(20)
                        .strip();
    }
}
