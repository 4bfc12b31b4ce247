package org.concordat.moderation.ui;

import org.concordat.moderation.CaseDrafts;
import org.concordat.moderation.CaseFiles;
import org.concordat.moderation.Claims;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Reviewing;
import org.concordat.moderation.SecondLooks;
import org.springframework.stereotype.Component;

/** All that can be done with a case. */
@Component
record CaseWork(
        CaseFiles files,
        CaseDrafts drafts,
        Deciding deciding,
        Claims claims,
        Reviewing reviewing,
        SecondLooks looks,
        CaseChanges changes) {}
