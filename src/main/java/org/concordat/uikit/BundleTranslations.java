package org.concordat.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * Serves the message bundles to the workspace, so that both faces speak from the same files. A key that no bundle holds
 * is shown as itself and logged; where the setting {@code concordat.messages-strict} is on, as in tests, it fails.
 */
@Component
public class BundleTranslations implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(BundleTranslations.class);
    private static final List<Locale> LOCALES = List.of(Locale.UK);

    // Sessions are not stored anywhere, so neither is this.
    private final transient MessageSource messages;
    private final boolean strict;

    @Autowired
    BundleTranslations(MessageSource messages, @Value("${concordat.messages-strict:false}") boolean strict) {
        this.messages = messages;
        this.strict = strict;
    }

    /** Translations that fail on a missing key. For tests of parts that need no Spring. */
    protected BundleTranslations(MessageSource messages) {
        this(messages, true);
    }

    /** Words for something of which the bundles need not hold any, such as a code that another room writes. */
    public static Optional<String> find(String key) {
        return VaadinService.getCurrent().getInstantiator().getI18NProvider() instanceof BundleTranslations bundles
                ? Optional.ofNullable(bundles.messages.getMessage(key, null, null, locale()))
                : Optional.empty();
    }

    private static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.UK);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        try {
            return messages.getMessage(key, arguments, locale);
        } catch (NoSuchMessageException missing) {
            if (strict) {
                throw missing;
            }
            LOG.error("No message for {}", key);
            return key;
        }
    }
}
