package org.concordat.opendata;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What programs may take.
 *
 * @param perMinute how many answers one network gets in a minute
 */
@ConfigurationProperties("concordat.api")
record ApiSettings(@DefaultValue("600") int perMinute) {}
