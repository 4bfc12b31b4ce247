package org.concordat.admission;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of requests to take part, {@code concordat.organisation.*}.
 *
 * @param sharedDomains domains that many share, so that none of them can be one organisation's own
 * @param requestsAnHour how many strangers may ask to take part within an hour, in all
 * @param requestsOfNetwork how many may ask from one network within a day
 */
@ConfigurationProperties("concordat.organisation")
record AdmissionSettings(
        @DefaultValue({
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.co.uk",
            "live.co.uk",
            "yahoo.com",
            "yahoo.co.uk",
            "icloud.com",
            "btinternet.com",
            "aol.com",
            "protonmail.com",
            "proton.me",
            "gmx.com",
            "nhs.net",
            "nhs.uk",
            "gov.uk",
            "org.uk",
            "co.uk",
            "ac.uk",
            "me.uk",
            "ltd.uk",
            "plc.uk",
            "police.uk",
            "sch.uk",
            "gov.wales",
            "llyw.cymru",
            "gov.scot"
        })
        Set<String> sharedDomains,

        @DefaultValue("200") int requestsAnHour,
        @DefaultValue("20") int requestsOfNetwork) {}
