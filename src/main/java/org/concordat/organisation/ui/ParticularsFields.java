package org.concordat.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Validator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.concordat.organisation.ParticularsRefused;
import org.concordat.organisation.ParticularsRefused.Fault;
import org.concordat.organisation.ParticularsRefused.Field;
import org.concordat.uikit.Fields;

/** The fields in which particulars of an organisation are asked for. What its services find wrong is said at each. */
public final class ParticularsFields {

    private final Fields fields = new Fields();
    private final Map<Field, HasValidationProperties> named = new EnumMap<>(Field.class);

    /** Takes a field in, in the order in which they stand in the form. */
    @SafeVarargs
    public final <V, F extends Component & HasValue<?, V> & HasValidationProperties> ParticularsFields add(
            Field name, F field, Validator<? super V>... rules) {
        named.put(name, field);
        fields.add(field, rules);
        return this;
    }

    /** Whether every field keeps its own rules; says at each what is wrong otherwise. */
    public boolean areFit() {
        return fields.areFit();
    }

    /** Does what the form is for, where nothing is wrong; otherwise says what. Whether it was done. */
    public boolean isDone(Runnable act) {
        if (!areFit()) {
            return false;
        }
        try {
            act.run();
            return true;
        } catch (ParticularsRefused faulty) {
            refuse(faulty.faults());
            return false;
        }
    }

    /** Says each fault at its field. */
    public void refuse(Map<Field, Fault> faults) {
        var said = new HashMap<HasValidationProperties, String>();
        faults.forEach((name, fault) -> said.put(named.get(name), Faults.words(name, fault)));
        fields.refuse(said);
    }

    /** Empties the form for what is written next. */
    public void clear() {
        fields.clear();
    }
}
