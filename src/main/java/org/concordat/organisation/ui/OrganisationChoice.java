package org.concordat.organisation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.OrganisationId;
import org.concordat.organisation.OrganisationListItem;
import org.jspecify.annotations.Nullable;

/** Chooses one of the verified organisations, found by words of their name. */
public class OrganisationChoice extends ComboBox<OrganisationListItem> {

    public OrganisationChoice(String label, OrganisationDirectory directory) {
        super(label);
        setItemLabelGenerator(OrganisationListItem::name);
        setItems(
                query -> directory.choices(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        setClearButtonVisible(true);
        setWidthFull();
    }

    /** Which one, if one is chosen. */
    public @Nullable OrganisationId chosen() {
        return Optional.ofNullable(getValue()).map(OrganisationListItem::id).orElse(null);
    }
}
