package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.concordat.response.ResponseId;

/** Leads to a response as the public would read it, asked anew at each look. */
class PreviewLink extends Composite<Paragraph> {

    PreviewLink(ResponseId response, PreviewPage preview, Locale locale) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                            var page = preview.of(response, locale);
                            return new DownloadResponse(
                                    new ByteArrayInputStream(page),
                                    "preview.html",
                                    "text/html;charset=UTF-8",
                                    page.length);
                        })
                        .inline(),
                getTranslation("response.preview"));
        link.setTarget(AnchorTarget.BLANK);
        getContent().add(link);
        getContent().addClassName("preview");
    }
}
