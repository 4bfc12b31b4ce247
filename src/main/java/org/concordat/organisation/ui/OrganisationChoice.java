package org.concordat.organisation.ui;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.OrganisationListItem;
import org.concordat.text.Characters;
import org.concordat.uikit.Choice;
import org.jspecify.annotations.Nullable;

/** Chooses one of the verified organisations, found by words of their name. */
public class OrganisationChoice extends Choice<OrganisationListItem> {

    private static final int TRIED = 50;

    private final OrganisationDirectory directory;

    public OrganisationChoice(String label, OrganisationDirectory directory) {
        super(label);
        this.directory = directory;
        setItemLabelGenerator(OrganisationListItem::name);
        setItems(
                query -> directory.choices(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        setClearButtonVisible(true);
        setWidthFull();
    }

    @Override
    protected List<OrganisationListItem> offered(String typed) {
        return directory.choices(Characters.line(typed), 0, TRIED);
    }

    /** Which one, if one is chosen. */
    public @Nullable OrganisationId chosen() {
        return Optional.ofNullable(getValue()).map(OrganisationListItem::id).orElse(null);
    }
}
