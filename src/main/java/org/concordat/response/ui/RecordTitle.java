package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.concordat.response.SubmittedVersion;

/** What a version that we submitted is called: by its consultation, its number, and with whom. */
final class RecordTitle {

    private RecordTitle() {}

    static String of(SubmittedVersion version) {
        return version.partners().isEmpty()
                ? translate(
                        "response.record.title",
                        version.consultation(),
                        version.receipt().version())
                : translate(
                        "response.record.title.joint",
                        version.consultation(),
                        version.receipt().version(),
                        String.join(translate("uikit.list.separator"), version.partners()));
    }
}
