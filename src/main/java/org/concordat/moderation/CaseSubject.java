package org.concordat.moderation;

import java.util.List;
import org.concordat.kernel.OrganisationId;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;

/** What a case is about, and whose words it holds. */
record CaseSubject(CaseId id, ContentKind kind, ContentId content, List<OrganisationId> authors) {}
