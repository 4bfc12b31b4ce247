package org.concordat.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.concordat.attachment.Attachment;
import org.concordat.response.FilePath;
import org.concordat.response.FileWords;

/** A file by its name, from where it is saved, with its kind and its size. */
class FileLink extends Span {

    FileLink(Attachment file) {
        var way = new Anchor(FilePath.of(file.id()), file.name());
        way.setRouterIgnore(true);
        way.getElement().setAttribute("download", true);
        var about = new Span(" " + FileWords.kindAndSize(file, this::getTranslation));
        about.addClassName("prov");
        addClassName("file");
        add(way, about);
    }
}
