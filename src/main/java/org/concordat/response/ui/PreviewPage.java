package org.concordat.response.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.concordat.record.PublicPages;
import org.concordat.response.ResponseId;
import org.concordat.response.ResponsePreview;
import org.springframework.stereotype.Component;

/** A response as the public would read it, as a page. */
@Component
class PreviewPage {

    private final ResponsePreview preview;
    private final PublicPages pages;

    PreviewPage(ResponsePreview preview, PublicPages pages) {
        this.preview = preview;
        this.pages = pages;
    }

    byte[] of(ResponseId response, Locale locale) {
        return pages.preview(preview.of(response, locale), locale).getBytes(StandardCharsets.UTF_8);
    }
}
