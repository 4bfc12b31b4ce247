package org.concordat.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.concordat.account.OwnData;
import org.concordat.uikit.Panel;
import org.springframework.core.annotation.Order;

/** Where people fetch what is kept of them. */
@org.springframework.stereotype.Component
@Order(AccountPart.KEPT)
class DataPart implements AccountPart {

    private static final String FILE = "concordat-my-data.json";

    private final OwnData data;
    private final FreshProof proof;

    DataPart(OwnData data, FreshProof proof) {
        this.data = data;
        this.proof = proof;
    }

    @Override
    public Component panel() {
        return new Panel(
                translate("account.data"),
                new Paragraph(translate("account.data.what")),
                new Paragraph(proof.isGiven() ? download() : toProve()));
    }

    private Component toProve() {
        return new Button(
                translate("account.data.prove"),
                click -> click.getSource().getUI().ifPresent(proof::ask));
    }

    /** Asked anew at each download, as whoever is signed in where the link is followed. */
    private Component download() {
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var all = data.export();
                    return new DownloadResponse(new ByteArrayInputStream(all), FILE, "application/json", all.length);
                }),
                translate("account.data.download"));
        download.getElement().setAttribute("download", true);
        return download;
    }
}
