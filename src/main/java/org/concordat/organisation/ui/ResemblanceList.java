package org.concordat.organisation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import org.concordat.organisation.RequestFile.Caution;
import org.concordat.organisation.Resemblance;
import org.concordat.uikit.Panel;

/** Says whom a name or a domain could be taken for, and what else to look at twice. */
class ResemblanceList extends Panel {

    ResemblanceList(List<Resemblance> resemblances, Set<Caution> cautions) {
        super("");
        retitle(getTranslation("organisation.resemblances"));
        if (resemblances.isEmpty() && cautions.isEmpty()) {
            add(new Paragraph(getTranslation("organisation.resemblances.none")));
            return;
        }
        addClassName("urgent");
        var list = new UnorderedList();
        list.addClassName("lines");
        resemblances.stream().map(this::line).forEach(list::add);
        cautions.stream()
                .map(it -> new ListItem(getTranslation("organisation.caution." + it)))
                .forEach(list::add);
        add(list);
    }

    private ListItem line(Resemblance it) {
        var how = new Span(getTranslation("organisation.resemblance." + it.how()));
        var whom = new Anchor(OrganisationNavigation.organisation(it.organisation()), it.name());
        whom.addClassName("strong");
        var standing = new Span(getTranslation(
                it.verified() ? "organisation.resemblance.verified" : "organisation.resemblance.unverified"));
        standing.addClassName("prov");
        return new ListItem(how, whom, standing);
    }
}
