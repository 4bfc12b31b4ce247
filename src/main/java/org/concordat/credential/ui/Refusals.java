package org.concordat.credential.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.concurrent.TimeUnit;
import org.concordat.account.AddressTaken;
import org.concordat.credential.TooBusy;
import org.concordat.credential.TooSoon;
import org.concordat.credential.WrongPassword;

/** Says at a field why something was not done. */
public final class Refusals {

    private Refusals() {}

    /** Does the work, and tells at the field when it was refused. Whether it was done. */
    public static boolean done(Runnable work, HasValidation field) {
        try {
            work.run();
            return true;
        } catch (WrongPassword wrong) {
            error(field, I18NProvider.translate("credential.password.wrong"));
        } catch (TooSoon soon) {
            error(field, tooSoon(soon));
        } catch (TooBusy busy) {
            error(field, I18NProvider.translate("credential.tooBusy"));
        } catch (AddressTaken taken) {
            error(field, I18NProvider.translate("credential.address.taken"));
        }
        return false;
    }

    private static String tooSoon(TooSoon soon) {
        long minutes = TimeUnit.SECONDS.toMinutes(soon.pause().toSeconds() + 59);
        return I18NProvider.translate("credential.tooSoon", Math.max(1, minutes));
    }

    /** Says it. */
    public static void error(HasValidation field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
    }
}
