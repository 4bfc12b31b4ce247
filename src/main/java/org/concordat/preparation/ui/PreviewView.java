package org.concordat.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.concordat.consultation.NewConsultation;
import org.concordat.kernel.Roles;
import org.concordat.preparation.AboutField;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.Preview;
import org.concordat.preparation.Previewing;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;

/** A consultation in preparation, as those read it with whom it is shared. */
@Route(PreparationNavigation.PREVIEW)
@RolesAllowed({Roles.CONSULTATION_OWNER, Roles.MODERATOR, Roles.ADMINISTRATOR})
class PreviewView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Previewing previewing;
    private final SectionToolbar head = new SectionToolbar("");
    private final Div content = new Div();
    private String title = "";

    PreviewView(Previewing previewing) {
        this.previewing = previewing;
        head.within(getTranslation("preparation.unpublished"));
        getContent().addClassNames("desk", "preparation");
        getContent().add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(previewing.of(event.getRouteParameters()
                .get("preparation")
                .flatMap(PreparationId::parse)
                .orElseThrow(NotFoundException::new)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", title);
    }

    private void show(Preview preview) {
        title = preview.preparation().title();
        head.retitle(title);
        content.removeAll();
        Arrays.stream(AboutField.values())
                .filter(it -> it != AboutField.TITLE
                        && !preview.preparation().about(it).isEmpty())
                .forEach(it -> content.add(new Panel(
                        getTranslation("preparation.field." + it),
                        words(preview.preparation().about(it)))));
        content.add(questions(preview), paper(preview));
    }

    private static Paragraph words(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("as-written");
        return paragraph;
    }

    private Panel questions(Preview preview) {
        var panel = new Panel(getTranslation("preparation.step.QUESTIONS"));
        var paragraphs = preview.chapters().stream()
                .flatMap(it -> it.paragraphs().stream())
                .toList();
        preview.questions().forEach(it -> panel.add(new QuestionPreview(it, paragraphs)));
        if (preview.questions().isEmpty()) {
            panel.add(new EmptyState(getTranslation("preparation.preview.noQuestion")));
        }
        return panel;
    }

    private Panel paper(Preview preview) {
        var panel = new Panel(getTranslation("preparation.step.PAPER"));
        preview.chapters().forEach(it -> panel.add(chapter(it)));
        if (preview.chapters().isEmpty()) {
            panel.add(new EmptyState(getTranslation("preparation.preview.noPaper")));
        }
        return panel;
    }

    /** Its paragraphs are sent to the browser once somebody wants to read them. */
    private static Component chapter(NewConsultation.Chapter chapter) {
        var words = new Div();
        var details = new Details(chapter.title(), words);
        details.addOpenedChangeListener(change -> {
            words.removeAll();
            if (change.isOpened()) {
                chapter.paragraphs().forEach(it -> {
                    var ref = new Span(it.ref() + " ");
                    ref.addClassName("strong");
                    var paragraph = new Div(ref, new Span(it.text().plain()));
                    paragraph.addClassNames("para", "as-written");
                    words.add(paragraph);
                });
            }
        });
        return details;
    }
}
