package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.concordat.record.PublicPages;
import org.concordat.response.ResponseId;
import org.concordat.response.ResponsePreview;

/** Leads to a response as the public would read it, asked anew at each look. */
class PreviewLink extends Composite<Paragraph> {

    PreviewLink(ResponseId response, ResponsePreview preview, PublicPages pages, Locale locale) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                            var page = pages.preview(preview.of(response, locale), locale)
                                    .getBytes(StandardCharsets.UTF_8);
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
