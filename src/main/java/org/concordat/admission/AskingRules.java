package org.concordat.admission;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.DomainName;
import org.concordat.kernel.MailAddress;
import org.concordat.kernel.WebAddress;
import org.concordat.organisation.ParticularsRefused;
import org.concordat.organisation.ParticularsRefused.Fault;
import org.concordat.organisation.ParticularsRefused.Field;
import org.concordat.text.Characters;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What must be true of what somebody says who asks to take part. No address that is given is ever called up. */
@Component
@EnableConfigurationProperties(AdmissionSettings.class)
class AskingRules {

    private final AdmissionSettings settings;

    AskingRules(AdmissionSettings settings) {
        this.settings = settings;
    }

    /** What is wrong, by field; nothing where all is well. */
    Map<Field, Fault> faults(Asking asking) {
        var faults = new EnumMap<Field, Fault>(Field.class);
        needs(faults, Field.NAME, asking.name(), ParticularsRefused.LINE);
        needs(faults, Field.PERSON_NAME, asking.personName(), ParticularsRefused.LINE);
        needs(faults, Field.POST, asking.post(), ParticularsRefused.LINE);
        needs(faults, Field.ADDRESS, asking.address(), MailAddress.MAXIMUM);
        needs(faults, Field.AUTHORITY, asking.authority(), Asking.AUTHORITY_MAXIMUM);
        if (asking.kind() == null) {
            faults.put(Field.KIND, Fault.MISSING);
        }
        if (length(asking.area()) > ParticularsRefused.LINE) {
            faults.put(Field.AREA, Fault.TOO_LONG);
        }
        if (!faults.containsKey(Field.ADDRESS) && address(asking.address()).isEmpty()) {
            faults.put(Field.ADDRESS, Fault.MALFORMED);
        }
        if (!asking.domain().isBlank()) {
            domain(asking.domain())
                    .ifPresentOrElse(
                            it -> {
                                if (settings.sharedDomains().contains(it)) {
                                    faults.put(Field.DOMAIN, Fault.SHARED);
                                }
                            },
                            () -> faults.put(Field.DOMAIN, Fault.MALFORMED));
        }
        if (!asking.website().isBlank() && WebAddress.parse(asking.website()).isEmpty()) {
            faults.put(Field.WEBSITE, Fault.MALFORMED);
        }
        return faults;
    }

    /** An address for mail as it is kept, or nothing where it is none. */
    static Optional<String> address(String typed) {
        return MailAddress.parse(typed);
    }

    static Optional<String> domain(String typed) {
        return DomainName.parse(typed);
    }

    private static void needs(Map<Field, Fault> faults, Field field, String value, int maximum) {
        if (Characters.line(value).isEmpty()) {
            faults.put(field, Fault.MISSING);
        } else if (length(value) > maximum) {
            faults.put(field, Fault.TOO_LONG);
        }
    }

    private static int length(String value) {
        return Characters.count(Characters.lines(value));
    }
}
