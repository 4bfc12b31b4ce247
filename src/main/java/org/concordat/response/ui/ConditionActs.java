package org.concordat.response.ui;

import org.concordat.response.ClaimingConditions;
import org.concordat.response.FollowingConditions;
import org.springframework.stereotype.Component;

/** What can be said of published conditions. */
@Component
record ConditionActs(FollowingConditions following, ClaimingConditions claiming) {}
