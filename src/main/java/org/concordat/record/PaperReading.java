package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.record.PublishedConsultation.Chapter;
import org.concordat.record.PublishedConsultation.PaperVersion;
import org.concordat.record.PublishedConsultation.Paragraph;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The paper, and what was said about each of its paragraphs. */
@Service
@PublicRead
public class PaperReading {

    /**
     * Positions are counted for the paragraphs that they bear on, named by them or by the question that they answer; of
     * each paragraph the latest of its loudest group, the one furthest from assent, is its voice.
     */
    private static final String BEARING = """
            with bearing as (
                select t.paragraph as ref, t.question, t.stance, t.provenance, t.kinds, t.positions
                from record.tallies t
                where t.consultation = :slug and t.paragraph <> '' and t.kinds && :kinds::text[]
                union all
                select a.paragraph, t.question, t.stance, t.provenance, t.kinds, t.positions
                from record.question_paragraph a
                join record.tallies t on t.consultation = a.consultation and t.question = a.question
                where a.consultation = :slug and t.kinds && :kinds::text[]),
            stances as (
                select ref, json_agg(json_build_object('stance', stance, 'provenance', provenance, 'positions', positions))
                    as by_stance
                from (select ref, stance, provenance, sum(positions) as positions from bearing
                    group by ref, stance, provenance) s group by ref),
            held as (
                select ref, json_agg(json_build_object('kind', kind, 'count', positions)) as by_kind
                from (select ref, kind, sum(positions) as positions from bearing cross join unnest(kinds) kind
                    group by ref, kind) k group by ref),
            loudest as (
                select distinct on (ref) ref, stance, provenance, kinds from bearing
                order by ref, array_position(array['OPPOSE', 'MIXED', 'PROPOSE_INSTEAD', 'SUPPORT_WITH_CONDITIONS',
                    'SUPPORT', 'NOT_STATED', 'NOT_ASKED', 'NO_VIEW'], stance), provenance desc, kinds),
            voices as (
                select distinct on (l.ref) l.ref, v.reference
                from loudest l
                join bearing b on (b.ref, b.stance, b.provenance, b.kinds) = (l.ref, l.stance, l.provenance, l.kinds)
                cross join lateral (
                    (select p.reference, p.as_at from record.positions p
                        where p.consultation = :slug and p.question = b.question
                            and p.stance = b.stance and p.provenance = b.provenance and p.kinds = b.kinds and p.current
                        order by p.as_at desc, p.reference limit 1)
                    union all
                    (select p.reference, p.as_at from record.positions p
                        where b.question = 0 and p.consultation = :slug and p.paragraph = b.ref
                            and p.stance = b.stance and p.provenance = b.provenance and p.kinds = b.kinds and p.current
                        order by p.as_at desc, p.reference limit 1)) v
                order by l.ref, v.as_at desc, v.reference)
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final RecordDatabase record;

    PaperReading(RecordDatabase record) {
        this.record = record;
    }

    /** The paper, chapter by chapter. */
    public List<Chapter> chapters(Slug consultation) {
        var chapters = new LinkedHashMap<String, Chapter>();
        record.sql("""
                select c.ref as chapter, c.number, c.title, p.ref, p.official_number, p.provenance, p.lead_in, p.html,
                    p.plain, p.attribution, p.for_comment, p.since
                from record.chapters c
                left join record.paragraphs p on p.consultation = c.consultation and p.chapter = c.ref
                where c.consultation = :slug order by c.ordinal, p.ordinal
                """).param("slug", consultation.value()).query(row -> {
            var ref = row.getString("chapter");
            var number = Optional.ofNullable(row.getObject("number", Integer.class));
            var title = row.getString("title");
            var chapter = chapters.computeIfAbsent(ref, it -> new Chapter(ref, number, title, new ArrayList<>()));
            paragraph(row).ifPresent(chapter.paragraphs()::add);
        });
        return List.copyOf(chapters.values());
    }

    /** One paragraph; nothing where the paper has none of that ref. */
    public Optional<Paragraph> paragraph(Slug consultation, String ref) {
        return record.sql("""
                select p.ref, p.official_number, p.provenance, p.lead_in, p.html, p.plain, p.attribution, p.for_comment,
                    p.since
                from record.paragraphs p where p.consultation = :slug and p.ref = :ref
                """)
                .param("slug", consultation.value())
                .param("ref", ref)
                .query((row, number) -> paragraph(row))
                .optional()
                .flatMap(it -> it);
    }

    /** Versions of the paper as they read, by their numbers; those that it does not have are left out. */
    public Map<Integer, PaperVersion> versions(Slug consultation, List<Integer> numbers) {
        var found = new HashMap<Integer, PaperVersion>();
        record.sql("""
                select number, published_at, reason, chapters from record.paper_versions
                where consultation = :slug and number = any (:numbers)
                """)
                .param("slug", consultation.value())
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(row -> {
                    found.put(
                            row.getInt("number"),
                            new PaperVersion(
                                    row.getInt("number"),
                                    row.getObject("published_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("reason"),
                                    List.of(JSON.readValue(row.getString("chapters"), Chapter[].class))));
                });
        return found;
    }

    private static Optional<Paragraph> paragraph(ResultSet row) throws SQLException {
        var ref = row.getString("ref");
        if (ref == null) {
            return Optional.empty();
        }
        return Optional.of(new Paragraph(
                ref,
                row.getString("official_number"),
                Provenance.valueOf(row.getString("provenance")),
                row.getString("lead_in"),
                new PublishedText(row.getString("html"), row.getString("plain"), false),
                row.getString("attribution"),
                row.getBoolean("for_comment"),
                row.getInt("since")));
    }

    /** What stands in the margin, by paragraph; counting only positions that organisations of these kinds hold. */
    public Map<String, MarginNote> margin(Slug consultation, Collection<OrganisationKind> kinds) {
        var margin = new HashMap<String, MarginNote>();
        var voices = new ListedPositionMapper();
        record.sql(BEARING + ListedPositionMapper.COLUMNS_ALONE + """
                , s.ref, s.by_stance, k.by_kind
                from stances s join held k on k.ref = s.ref left join voices v on v.ref = s.ref
                left join record.positions p on p.reference = v.reference and p.current
                """ + ListedPositionMapper.JOINS)
                .param("slug", consultation.value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    margin.put(
                            row.getString("ref"),
                            note(
                                    JSON.readValue(row.getString("by_stance"), OnStance[].class),
                                    JSON.readValue(row.getString("by_kind"), KindCount[].class),
                                    row.getString("reference") == null ? null : voices.mapRow(row, 0)));
                });
        return margin;
    }

    private record OnStance(Stance stance, Provenance provenance, int positions) {}

    private static MarginNote note(OnStance[] stances, KindCount[] kinds, @Nullable ListedPosition voice) {
        var known = new EnumMap<Provenance, Integer>(Provenance.class);
        var taken = new EnumMap<Stance, Integer>(Stance.class);
        for (var it : stances) {
            known.merge(it.provenance(), it.positions(), Integer::sum);
            taken.merge(it.stance(), it.positions(), Integer::sum);
        }
        return new MarginNote(
                known.getOrDefault(Provenance.SUBMITTED, 0),
                known.getOrDefault(Provenance.REPORTED, 0),
                taken.entrySet().stream()
                        .map(it -> new StanceCount(it.getKey(), it.getValue()))
                        .toList(),
                Arrays.stream(kinds)
                        .sorted(Comparator.comparing(KindCount::kind))
                        .toList(),
                voice);
    }
}
