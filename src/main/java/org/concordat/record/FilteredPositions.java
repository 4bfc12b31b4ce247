package org.concordat.record;

/** How the positions that a filter lets through are listed and counted, in SQL. */
final class FilteredPositions {

    /** Of positions that hold certain words no more are counted for a page. */
    private static final int COUNTED_AT_MOST = 1_000;

    static final String FILTER = filter(SearchWords.QUERY);

    private static final String LOOSE_FILTER = filter(SearchWords.LOOSE);

    private static final String BEHIND = """
             and (:reference::text is null
                 or (p.provenance, p.as_at, p.reference) < (:marked, :asAt::date, :reference))
            """;

    private static final String LISTED = " order by p.provenance desc, p.as_at desc, p.reference desc ";

    static final String LIST = ListedPositionMapper.SELECT_WITH_COMMENTS + FILTER + BEHIND + LISTED + "limit :limit";

    /** The first that hold the words of a phrase are looked through for it, and all where these do not fill the page. */
    static final String LIST_OF_PHRASES =
            """
            with loose as materialized (
                    select p.reference, p.version, p.provenance, p.as_at, p.search
                    from record.positions p %2$s %3$s %4$s limit %5$d),
                near as materialized (
                    select p.reference, p.version from loose p where p.search @@ %1$s %4$s limit :limit),
                far as (
                    select p.reference, p.version
                    from (select p.reference, p.version, p.provenance, p.as_at
                        from record.positions p %6$s %3$s offset 0) p %4$s limit :limit),
                found as (
                    select * from near where (select count(*) from near) = :limit
                    union all
                    select * from far where (select count(*) from near) < :limit)
            """.formatted(SearchWords.QUERY, LOOSE_FILTER, BEHIND, LISTED, SearchWords.NEAR, FILTER)
                    + ListedPositionMapper.SELECT_WITH_COMMENTS
                    + " join found on found.reference = p.reference and found.version = p.version" + LISTED;

    private static final String KNOWN = """
             :paragraph::text is null or exists (select from record.paragraphs g
                where g.consultation = :consultation and g.ref = :paragraph) as paragraph_known,
             :words::text is null or numnode(%s) > 0 as words_known
            """.formatted(SearchWords.QUERY);

    private static final String EACH = """
             count(*) filter (where p.provenance = 'SUBMITTED') as submitted,
                count(*) filter (where p.provenance = 'SENT_IN') as sent_in,
                count(*) filter (where p.provenance = 'REPORTED') as reported,
            """ + KNOWN;

    /** Positions that hold certain words are counted one by one. */
    static final String COUNTED = "select false as more," + EACH + " from record.positions p " + FILTER;

    static final String COUNTED_SO_FAR = "select count(*) = %d as more,".formatted(COUNTED_AT_MOST)
            + EACH + " from (select p.provenance from record.positions p " + FILTER
            + "limit %d) p".formatted(COUNTED_AT_MOST);

    static final String PHRASES_SO_FAR =
            """
            with loose as materialized (
                select p.provenance, p.search from record.positions p %1$s
                order by p.published_at desc, p.reference desc limit %2$d)
            select count(*) = %3$d or (select count(*) from loose) = %2$d as more, %4$s
            from (select provenance from loose where numnode(%5$s) = 0 or search @@ %5$s limit %3$d) p
            """.formatted(LOOSE_FILTER, SearchWords.NEAR, COUNTED_AT_MOST, EACH, SearchWords.QUERY);

    static final String TALLIED = """
            select false as more, sum(t.positions) filter (where t.provenance = 'SUBMITTED') as submitted,
                sum(t.positions) filter (where t.provenance = 'SENT_IN') as sent_in,
                sum(t.positions) filter (where t.provenance = 'REPORTED') as reported,
            """ + KNOWN + """
            from record.tallies t
            where t.consultation = :consultation
             and (:kind::text is null or t.kinds && array[:kind::text])
             and (:stance::text is null or t.stance = :stance)
             and (:provenance::text is null or t.provenance = :provenance)
             and case when :paragraph::text is null then t.question = coalesce(:question, 0) and t.paragraph = ''
                else (:question::integer is null or t.question = :question) and (t.paragraph = :paragraph
                    or t.question in (select a.question from record.question_paragraph a
                        where a.consultation = :consultation and a.paragraph = :paragraph)) end
            """;

    private FilteredPositions() {}

    private static String filter(String query) {
        return """
             where p.consultation = :consultation and p.current
             and (:kind::text is null or p.kinds && array[:kind::text])
             and (:stance::text is null or p.stance = :stance)
             and (:question::integer is null or p.question = :question)
             and (:provenance::text is null or p.provenance = :provenance)
             and (:paragraph::text is null or p.paragraph = :paragraph or p.question in (
                select a.question from record.question_paragraph a
                where a.consultation = :consultation and a.paragraph = :paragraph))
             and (:words::text is null or numnode(%1$s) = 0 or p.search @@ %1$s)
            """.formatted(query);
    }
}
