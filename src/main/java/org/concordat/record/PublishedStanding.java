package org.concordat.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.ConditionMark;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;

/**
 * What became of a published condition.
 *
 * @param condition known by its id within its position
 * @param position that sets it
 * @param mark what whoever set it says; nothing while it is open and nothing was said
 * @param claim by which the consulting body says that it is met; nothing where it did not
 * @param adoptedBy whose condition it is too, the first to say so first
 */
public record PublishedStanding(
        UUID condition,
        Reference position,
        @Nullable ConditionMark mark,
        @Nullable LocalDate markedOn,
        @Nullable PublishedText claim,
        @Nullable LocalDate claimedOn,
        List<Slug> adoptedBy) {}
