package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
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
     * Positions with the paragraphs that they bear on, named by them or by the question that they answer, in groups;
     * of each paragraph the loudest group, the one furthest from assent, with its latest position.
     */
    private static final String BEARING = """
            with bearing as (
                select p.reference, p.version, p.paragraph as ref
                from record.positions p
                where p.consultation = :slug and p.current and p.paragraph is not null and p.kinds && :kinds::text[]
                union
                select p.reference, p.version, a.paragraph
                from record.positions p
                join record.question_paragraph a on a.consultation = p.consultation and a.question = p.question
                where p.consultation = :slug and p.current and p.kinds && :kinds::text[]),
            groups as (
                select b.ref, p.stance, p.provenance, p.kinds, count(*) as positions,
                    (array_agg(p.reference order by p.as_at desc, p.reference))[1] as chosen,
                    row_number() over (partition by b.ref order by array_position(array['OPPOSE', 'MIXED',
                            'PROPOSE_INSTEAD', 'SUPPORT_WITH_CONDITIONS', 'SUPPORT', 'NOT_STATED', 'NO_VIEW'], p.stance),
                        p.provenance desc, p.kinds) as loudest
                from bearing b join record.positions p on p.reference = b.reference and p.version = b.version
                group by b.ref, p.stance, p.provenance, p.kinds)
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
        var notes = new HashMap<String, Note>();
        var rows = new ListedPositionMapper();
        record.sql(BEARING + ListedPositionMapper.COLUMNS_ALONE + """
                , g.ref, g.stance as counted_stance, g.provenance as counted_provenance, g.kinds as counted_kinds,
                    g.positions
                from groups g
                left join record.positions p on g.loudest = 1 and p.reference = g.chosen and p.current
                """ + ListedPositionMapper.JOINS)
                .param("slug", consultation.value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    var note = notes.computeIfAbsent(row.getString("ref"), ref -> new Note());
                    note.add(
                            Stance.valueOf(row.getString("counted_stance")),
                            Provenance.valueOf(row.getString("counted_provenance")),
                            ListedPositionMapper.strings(row, "counted_kinds"),
                            row.getInt("positions"));
                    if (row.getString("reference") != null) {
                        note.voice = rows.mapRow(row, 0);
                    }
                });
        var margin = new HashMap<String, MarginNote>();
        notes.forEach((ref, note) -> margin.put(ref, note.finished()));
        return margin;
    }

    /** The note on one paragraph, while it is added up. */
    private static final class Note {

        private final Map<Stance, Integer> stances = new EnumMap<>(Stance.class);
        private final Map<OrganisationKind, Integer> kinds = new EnumMap<>(OrganisationKind.class);
        private int submitted;
        private int reported;
        private @Nullable ListedPosition voice;

        void add(Stance stance, Provenance provenance, List<String> heldBy, int positions) {
            stances.merge(stance, positions, Integer::sum);
            heldBy.forEach(kind -> kinds.merge(OrganisationKind.valueOf(kind), positions, Integer::sum));
            if (provenance == Provenance.REPORTED) {
                reported += positions;
            } else {
                submitted += positions;
            }
        }

        MarginNote finished() {
            return new MarginNote(
                    submitted,
                    reported,
                    stances.entrySet().stream()
                            .map(it -> new StanceCount(it.getKey(), it.getValue()))
                            .toList(),
                    kinds.entrySet().stream()
                            .map(it -> new KindCount(it.getKey(), it.getValue()))
                            .toList(),
                    voice);
        }
    }
}
