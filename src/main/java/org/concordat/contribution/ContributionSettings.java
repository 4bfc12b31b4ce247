package org.concordat.contribution;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what colleagues without an account write, {@code concordat.contribution.*}.
 *
 * @param ofNetwork how many may write from one network within a day; a whole office can be one
 */
@ConfigurationProperties("concordat.contribution")
record ContributionSettings(@DefaultValue("200") int ofNetwork) {}
