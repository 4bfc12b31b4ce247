package org.concordat.consultee.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.concordat.consultee.AskedTable.Fault;
import org.concordat.consultee.AskedTable.Problem;
import org.concordat.consultee.Asking;
import org.concordat.uikit.Notice;

/** Everything that is wrong with a list, by row and column. */
class ListProblems extends Notice {

    /** More than anybody mends at once. */
    private static final int SHOWN = 50;

    ListProblems(List<Problem> problems) {
        super(Weight.FAILURE, translate("consultee.import.problems", problems.size()), list(problems));
    }

    private static UnorderedList list(List<Problem> problems) {
        var list = new UnorderedList();
        list.addClassName("problems");
        problems.stream().limit(SHOWN).map(it -> new ListItem(place(it))).forEach(list::add);
        return list;
    }

    private static String place(Problem it) {
        return switch (it.fault()) {
            case EMPTY, NO_TABLE, NOT_UTF_8, TOO_LARGE, TOO_MANY_ROWS, COLUMN_MISSING -> words(it);
            default ->
                translate(
                        "consultee.import.problem", it.row(), translate("consultee.column." + it.column()), words(it));
        };
    }

    /** What is wrong, without where. */
    static String words(Problem it) {
        return translate(
                "consultee.fault." + it.fault(), it.fault() == Fault.TOO_MANY_ROWS ? Asking.ROWS_MAXIMUM : it.what());
    }
}
