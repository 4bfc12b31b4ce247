package org.concordat.credential.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.concurrent.TimeUnit;
import org.concordat.account.AddressTaken;
import org.concordat.credential.TooBusy;
import org.concordat.credential.TooSoon;
import org.concordat.credential.WrongPassword;
import org.concordat.uikit.Fields;

/** Says at a field why something was not done. */
public final class Refusals {

    private Refusals() {}

    /** Does the work, and tells at the field when it was refused. Whether it was done. */
    public static <F extends Component & HasValue<?, ?> & HasValidationProperties> boolean done(
            Runnable work, Fields fields, F field) {
        try {
            work.run();
            return true;
        } catch (WrongPassword wrong) {
            fields.refuse(field, I18NProvider.translate("credential.password.wrong"));
        } catch (TooSoon soon) {
            fields.refuse(field, tooSoon(soon));
        } catch (TooBusy busy) {
            fields.refuse(field, I18NProvider.translate("credential.tooBusy"));
        } catch (AddressTaken taken) {
            fields.refuse(field, I18NProvider.translate("credential.address.taken"));
        }
        return false;
    }

    private static String tooSoon(TooSoon soon) {
        long minutes = TimeUnit.SECONDS.toMinutes(soon.pause().toSeconds() + 59);
        return I18NProvider.translate("credential.tooSoon", Math.max(1, minutes));
    }
}
