package org.concordat.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;

/** One thing to do next, in a sentence, with the way to where it is done. It is gone from the desk once it is done. */
public class StepCard extends Panel {

    /**
     * @param what why it is to be done
     * @param way where it is done, below the workspace's own address
     * @param button what the link to it says
     */
    public StepCard(String title, String what, String way, String button) {
        super(title);
        var link = new Anchor(way, button);
        link.addClassNames("btn", "primary");
        show(new Paragraph(what), link);
        addClassNames("do", "urgent");
    }
}
