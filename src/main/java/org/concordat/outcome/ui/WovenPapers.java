package org.concordat.outcome.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.concordat.kernel.KindGroup;
import org.concordat.kernel.Slug;
import org.concordat.uikit.Panel;

/** The paper with what organisations would change in it, to be read and to be taken into Word. */
class WovenPapers extends Panel {

    private static final String ALL = "ALL";

    private final UnorderedList readings = new UnorderedList();

    WovenPapers(Slug consultation) {
        super("");
        retitle(getTranslation("outcome.woven"));
        var what = new Paragraph(getTranslation("outcome.woven.what"));
        what.addClassName("prov");
        add(what, readings);
        add(consultation, ALL);
        for (var group : KindGroup.values()) {
            add(consultation, group.name());
        }
    }

    private void add(Slug consultation, String as) {
        var paper = "/consultations/" + consultation + "/paper";
        var asked = "?as=" + as.toLowerCase(Locale.ROOT).replace('_', '-');
        var name = getTranslation("outcome.woven." + as);
        var read = new Anchor(paper + asked, name);
        read.setRouterIgnore(true);
        var word = new Anchor(paper + ".docx" + asked, getTranslation("outcome.woven.word"));
        word.setRouterIgnore(true);
        word.getElement().setAttribute("download", true);
        word.setAriaLabel(getTranslation("outcome.woven.word.of", name));
        var item = new ListItem(read);
        item.add(" · ");
        item.add(word);
        readings.add(item);
    }
}
