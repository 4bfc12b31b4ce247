package org.concordat.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.ConditionMark;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;

/**
 * A published condition with what became of it, ready to be shown.
 *
 * @param satisfiedBy what would satisfy whoever set it, where they say so
 * @param mark what they say became of it; nothing while nothing was said
 * @param claim by which the consulting body says that it is met; nothing where it did not
 * @param adoptedBy whose condition it is too
 */
public record ListedCondition(
        UUID id,
        PublishedText words,
        @Nullable PublishedText satisfiedBy,
        @Nullable ConditionMark mark,
        @Nullable LocalDate markedOn,
        @Nullable PublishedText claim,
        @Nullable LocalDate claimedOn,
        List<ListedOrganisation> adoptedBy) {

    /** Whether the stance still hangs on it. */
    public boolean isOpen() {
        return mark == null || mark.isOpen();
    }
}
