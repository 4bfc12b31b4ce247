package org.concordat.correction.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.correction.CorrectingByFile;
import org.concordat.correction.CorrectingParagraphs;
import org.concordat.correction.Corrections;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;

/** Where whoever runs a consultation corrects its paper while it is open, some paragraphs at a time. */
@Route(CorrectionView.ROUTE)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class CorrectionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "consultations/:slug/paper";

    private static final int SHOWN = 40;

    private final OwnedConsultations owned;
    private final CorrectingParagraphs correcting;
    private final CorrectingByFile byFile;
    private final SectionToolbar head = new SectionToolbar(getTranslation("correction.screen"));
    private final Div standing = new Div();
    private final Div unsaved = new Div();
    private final Div sheet = new Div();
    private int from;

    CorrectionView(OwnedConsultations owned, CorrectingParagraphs correcting, CorrectingByFile byFile) {
        this.owned = owned;
        this.byFile = byFile;
        this.correcting = correcting;
        getContent().addClassNames("desk", "correcting");
        sheet.addClassName("paper-sheet");
        getContent().add(head, standing, unsaved, sheet);
    }

    static String of(Slug consultation) {
        return "consultations/" + consultation + "/paper";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(owned::running)
                .orElseThrow(NotFoundException::new);
        from = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("from")
                .filter(it -> it.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
        head.within(consultation.shortTitle());
        show(consultation);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("correction.screen"));
    }

    private void show(ConsultationSummary consultation) {
        standing.removeAll();
        unsaved.removeAll();
        sheet.removeAll();
        if (consultation.phase() != Phase.OPEN) {
            standing.add(new Panel(
                    getTranslation("correction.notOpen"), new Paragraph(getTranslation("correction.fault.NOT_OPEN"))));
            return;
        }
        var corrections = correcting.of(consultation.id());
        var lines = corrections.lines();
        int first = Math.min(from, Math.max(0, (lines.size() - 1) / SHOWN * SHOWN));
        standing.add(new WaitingPanel(consultation, corrections, correcting, SHOWN, () -> show(consultation)));
        standing.add(new FileOfPaper(consultation, corrections, byFile, () -> show(consultation)));
        var shown = lines.subList(first, Math.min(lines.size(), first + SHOWN)).stream()
                .map(it -> new ParagraphLine(consultation, it, correcting, byFile, () -> show(consultation)))
                .toList();
        shown.forEach(sheet::add);
        sheet.add(pages(consultation, first, lines.size()));
        KeptWords.held(this, ParagraphLine.thing(consultation), begun -> {
            shown.forEach(it -> it.goOn(begun));
            elsewhere(consultation, corrections, begun, first);
        });
    }

    /** What is typed and not saved on another page is not out of sight. */
    private void elsewhere(ConsultationSummary consultation, Corrections corrections, List<String> begun, int first) {
        var ways = new UnorderedList();
        var lines = corrections.lines();
        for (int at = 0; at < lines.size(); at++) {
            var ref = lines.get(at).after().ref();
            if ((at < first || at >= first + SHOWN) && (begun.contains(ref) || begun.contains("behind " + ref))) {
                ways.add(new ListItem(new Anchor(
                        address(consultation, at / SHOWN * SHOWN), getTranslation("correction.paragraph", ref))));
            }
        }
        unsaved.removeAll();
        if (ways.getComponentCount() > 0) {
            unsaved.add(new Notice(Notice.Weight.WARNING, getTranslation("correction.unsaved"), ways));
        }
    }

    private Nav pages(ConsultationSummary consultation, int first, int all) {
        var pages = new Nav();
        pages.setAriaLabel(getTranslation("correction.pages"));
        pages.addClassName("paper-pages");
        if (first > 0) {
            pages.add(new Anchor(
                    address(consultation, Math.max(0, first - SHOWN)), getTranslation("correction.pages.previous")));
        }
        if (first + SHOWN < all) {
            pages.add(new Anchor(address(consultation, first + SHOWN), getTranslation("correction.pages.next")));
        }
        return pages;
    }

    static String address(ConsultationSummary consultation, int from) {
        return of(consultation.slug()) + (from == 0 ? "" : "?from=" + from);
    }
}
