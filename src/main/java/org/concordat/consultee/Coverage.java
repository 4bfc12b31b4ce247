package org.concordat.consultee;

import java.util.List;
import org.concordat.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the owner of a consultation who is asked and how far each has come: states alone, never what anybody writes. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class Coverage {

    /** So many areas are counted at the most. */
    public static final int AREAS = 200;

    private static final int PAGE = 50;

    private final AskedLists lists;
    private final CoverageRows rows;

    Coverage(AskedLists lists, CoverageRows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    /**
     * How many of one kind or one area are this far.
     *
     * @param group the name of the kind, or the area
     */
    public record Count(String group, Progress progress, int number) {}

    /**
     * Some of those who are asked, by name.
     *
     * @param after the last one of the page before, if this is not the first
     * @throws NotFound when there is no such list, or it is not theirs to know of
     */
    @Transactional(readOnly = true)
    public CoveragePage page(AskedListId list, CoverageFilter filter, @Nullable ConsulteeId after) {
        lists.require(list);
        var found = rows.page(list, filter, after, PAGE + 1);
        return found.size() <= PAGE
                ? new CoveragePage(found, null)
                : new CoveragePage(found.subList(0, PAGE), found.get(PAGE - 1).id());
    }

    /**
     * How many of each kind of organisation are how far.
     *
     * @throws NotFound when there is no such list, or it is not theirs to know of
     */
    @Transactional(readOnly = true)
    public List<Count> byKind(AskedListId list) {
        lists.require(list);
        return rows.byKind(list);
    }

    /**
     * How many of each area are how far, by name, for the first {@value #AREAS} areas. Those without an area are left out.
     *
     * @throws NotFound when there is no such list, or it is not theirs to know of
     */
    @Transactional(readOnly = true)
    public List<Count> byArea(AskedListId list) {
        lists.require(list);
        return rows.byArea(list, AREAS);
    }
}
