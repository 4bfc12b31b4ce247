package org.concordat.consultee;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of those who are asked, by name.
 *
 * @param next after which the rest follows; none where this is the last page
 */
public record CoveragePage(
        List<Consultee> consultees, @Nullable ConsulteeId next) {}
