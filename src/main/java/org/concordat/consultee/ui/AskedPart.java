package org.concordat.consultee.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.consultee.AskedListId;
import org.concordat.consultee.Asking;
import org.concordat.consultee.AskingRefused;
import org.concordat.consultee.Consultee;
import org.concordat.consultee.Coverage;
import org.concordat.consultee.CoverageFilter;
import org.concordat.kernel.NotFound;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.preparation.AlreadyOpened;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;

/** Who is on a list: the figures, the lines that a filter leaves, and where more are asked. */
class AskedPart extends Composite<Div> {

    private final AskedListId list;
    private final String screen;
    private final CoverageAddress address;
    private final Coverage coverage;
    private final Asking asking;
    private final boolean changeable;

    private final Panel figures = new Panel(getTranslation("consultee.figures"));
    private final Panel lines = new Panel(getTranslation("consultee.list"));

    /**
     * @param screen where it stands, below the workspace's own address
     * @param changeable whether more can be asked
     */
    AskedPart(
            AskedListId list,
            String screen,
            CoverageAddress address,
            boolean changeable,
            Coverage coverage,
            Asking asking,
            OrganisationDirectory directory) {
        this.list = list;
        this.screen = screen;
        this.address = address;
        this.changeable = changeable;
        this.coverage = coverage;
        this.asking = asking;
        getContent().addClassName("asked-part");
        getContent().add(figures, lines);
        if (changeable) {
            getContent().add(new AskingForms(list, asking, directory, this::show));
        }
        show();
    }

    private void show() {
        var areas = coverage.byArea(list);
        var counts = address.byArea() ? areas : coverage.byKind(list);
        figures.setVisible(!counts.isEmpty() || address.byArea());
        figures.show(scrolling(new CoverageFigures(counts, address, screen)), otherFigures());
        var known = areas.stream().map(Coverage.Count::group).distinct().toList();
        if (known.size() >= Coverage.AREAS) {
            figures.add(new Paragraph(getTranslation("consultee.figures.areas", Coverage.AREAS)));
        }
        var filters = new CoverageFilters(address.filter(), known, this::narrow);
        filters.setVisible(!areas.isEmpty());
        lines.show(
                filters,
                new AskedLines(
                        coverage.page(list, address.filter(), address.after()),
                        address,
                        screen,
                        changeable,
                        this::remove));
    }

    private static Div scrolling(CoverageFigures table) {
        var frame = new Div(table);
        frame.addClassName("scrolls");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "group");
        frame.getElement().setAttribute("aria-label", frame.getTranslation("consultee.figures"));
        return frame;
    }

    private Paragraph otherFigures() {
        return new Paragraph(new Anchor(
                address.counted(!address.byArea()).at(screen),
                getTranslation(address.byArea() ? "consultee.figures.byKind" : "consultee.figures.byArea")));
    }

    private void narrow(CoverageFilter filter) {
        UI.getCurrent().navigate(address.narrowed(filter).at(screen));
    }

    private void remove(Consultee consultee) {
        try {
            asking.remove(list, consultee.id());
            Notices.done(getTranslation("consultee.removed", consultee.name()));
        } catch (AskingRefused refused) {
            Notices.failed(AskingWords.of(refused.fault()));
        } catch (AlreadyOpened announced) {
            Notices.failed(getTranslation("consultee.refused.announced"));
        } catch (NotFound gone) {
            Notices.failed(getTranslation("consultee.refused.gone"));
        }
        show();
    }
}
