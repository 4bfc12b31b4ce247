package org.concordat.organisation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.concordat.organisation.Resemblance;
import org.concordat.uikit.Panel;

/** Says whom a name or a domain could be taken for, and what else to look at twice. */
public class ResemblanceList extends Panel {

    /** @param cautions what else to look at, in words */
    public ResemblanceList(List<Resemblance> resemblances, List<String> cautions) {
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
        cautions.stream().map(ListItem::new).forEach(list::add);
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
