package org.concordat.alert;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of alerts, {@code concordat.alerts.*}.
 *
 * @param asksAnHour how many confirmations are mailed within an hour, in all
 * @param asksOfNetwork how many may be asked for from one network within a day
 */
@ConfigurationProperties("concordat.alerts")
record AlertSettings(
        @DefaultValue("200") int asksAnHour,
        @DefaultValue("20") int asksOfNetwork) {}
