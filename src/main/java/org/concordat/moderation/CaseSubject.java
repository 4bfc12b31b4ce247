package org.concordat.moderation;

import java.util.List;
import org.concordat.kernel.OrganisationId;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;

/** What a case is about, whose words it holds, and why it waits or waited last. */
record CaseSubject(CaseId id, ContentKind kind, ContentId content, List<OrganisationId> authors, Occasion occasion) {}
