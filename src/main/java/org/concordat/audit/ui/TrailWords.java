package org.concordat.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.audit.ThingName;
import org.concordat.kernel.BrowserName;
import org.concordat.uikit.BundleTranslations;

/**
 * Says in words what the trail writes as codes. It knows the acts of all modules; what has no words yet is shown as it
 * stands, made readable.
 */
final class TrailWords {

    private static final Pattern CODES = Pattern.compile("[A-Z][A-Z_]+(?:[, ]+[A-Z][A-Z_]+)*");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z -]*");
    private static final Pattern ROLE = Pattern.compile("([A-Z_]+) for (all|[0-9a-f-]{36}): (.*)");
    private static final Pattern BEFORE = Pattern.compile("and (\\d+) before");

    private TrailWords() {}

    /** What was done: "response.sent-for-sign-off" as "Response sent for sign-off". */
    static String act(String code) {
        return BundleTranslations.find("audit.act." + code).orElse(code);
    }

    /** As what somebody acted: "consultation owner" as "as a consultation owner". */
    static String role(String code) {
        return BundleTranslations.find("audit.role." + code.replace(' ', '-'))
                .orElseGet(() -> translate("audit.role.other", code));
    }

    static String thing(ThingName name) {
        return translate("audit.thing." + name.form(), name.words().toArray());
    }

    /** What a browser is to people: "Chrome on Windows". */
    static String browser(String userAgent) {
        var name = BrowserName.of(userAgent);
        if (name.browser().isEmpty() || name.system().isEmpty()) {
            return name.words().isEmpty() ? translate("audit.browser.other") : name.words();
        }
        return translate("audit.browser", name.browser(), name.system());
    }

    /** Why: the words for a code where it is one, and else what somebody wrote. */
    static String why(String written, Map<String, ThingName> names) {
        var role = ROLE.matcher(written);
        if (role.matches()) {
            return role.group(2).equals("all")
                    ? translate("audit.why.role.all", code(role.group(1)), role.group(3))
                    : translate("audit.why.role.one", code(role.group(1)), named(role.group(2), names), role.group(3));
        }
        var before = BEFORE.matcher(written);
        if (before.matches()) {
            return translate("audit.why.before", before.group(1));
        }
        if (CODES.matcher(written).matches()) {
            return Arrays.stream(written.split("[, ]+")).map(TrailWords::code).collect(Collectors.joining(", "));
        }
        return CODE.matcher(written).matches()
                ? BundleTranslations.find("audit.code." + written.replace(' ', '-'))
                        .orElse(written)
                : written;
    }

    private static String named(String thing, Map<String, ThingName> names) {
        return Optional.ofNullable(names.get(thing)).map(TrailWords::thing).orElse(thing);
    }

    private static String code(String code) {
        return BundleTranslations.find("audit.code." + code)
                .or(() -> BundleTranslations.find("role." + code))
                .orElse(code);
    }
}
