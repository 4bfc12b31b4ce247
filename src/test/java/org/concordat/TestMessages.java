package org.concordat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.Locale;
import org.concordat.text.LeftOut;
import org.concordat.uikit.BundleTranslations;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The message bundles for tests of forms that need no Spring. A missing key fails. */
public class TestMessages extends BundleTranslations {

    private static final String PROVIDER = "vaadin.i18n.provider";

    public TestMessages() {
        super(source());
    }

    /** Readies Vaadin's parts for a test without Spring. */
    public static void setUp() {
        System.setProperty(PROVIDER, TestMessages.class.getName());
        MockVaadin.setup();
    }

    /** Plain words of the record as they are shown. */
    public static String read(String published) {
        return LeftOut.plain(
                published,
                code -> source().getMessage(
                                "redaction",
                                new Object[] {LeftOut.why(code, key -> source().getMessage(key, null, Locale.UK))},
                                Locale.UK));
    }

    /** Puts it all away again. */
    public static void tearDown() {
        MockVaadin.tearDown();
        System.clearProperty(PROVIDER);
    }

    private static ResourceBundleMessageSource source() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(
                "messages/kernel",
                "messages/uikit",
                "messages/shell",
                "messages/response",
                "messages/discussion",
                "messages/moderation");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
