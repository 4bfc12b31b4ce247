package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.concordat.text.Characters;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one form, in the order in which they stand there. Whatever is wrong with one is said at it and read out,
 * the first that is wrong takes the focus, and what was typed stays. Once another value stands in a field, what was said of
 * the former goes.
 *
 * <p>A form asks {@link #areFit} first: whether something is missing, too long, or cannot be read. The service then
 * judges the values, and what it refuses is said by {@link #refuse} in the same way. Fields that are not shown are not
 * judged.
 */
public final class Fields {

    private final Binder<Fields> binder = new Binder<>();
    private boolean asked;

    /** Takes a field in, with the rules that what stands there must keep. One that must be given shows that it must. */
    @SafeVarargs
    public final <V, F extends Component & HasValue<?, V> & HasValidationProperties> Fields add(
            F field, Validator<? super V>... rules) {
        var binding = binder.forField(field);
        for (var rule : rules) {
            if (rule instanceof Given given) {
                markAsRequired(field);
                // Nobody is blamed for a field that is just empty.
                binding = binding.withValidator((value, it) -> asked ? given.apply(value, it) : ValidationResult.ok());
            } else {
                binding = binding.withValidator(rule);
            }
        }
        field.setManualValidation(true);
        binding.bind(form -> field.getValue(), (form, value) -> {});
        return this;
    }

    /** The rule that something is given. Words of which none can be seen are none. */
    public static Validator<Object> given(String missing) {
        return new Given(missing);
    }

    /** The rule that words are not longer than so many characters, as people count them. */
    public static Validator<Object> atMost(int characters) {
        return atMost(
                characters,
                words -> words instanceof Text text ? text.characters() : Characters.count(words.toString()));
    }

    /** The rule that words are not longer than so many characters, counted as whoever takes them counts. */
    public static <V> Validator<V> atMost(int characters, ToIntFunction<V> counted) {
        return (words, context) -> {
            int count = counted.applyAsInt(words);
            return count > characters
                    ? ValidationResult.error(I18NProvider.translate("uikit.tooLong", count, characters))
                    : ValidationResult.ok();
        };
    }

    /** Whether every field keeps its rules; says at each what is wrong otherwise. */
    public boolean areFit() {
        asked = true;
        var faulty = binder.validate().getFieldValidationErrors();
        asked = false;
        faulty.stream().findFirst().map(BindingValidationStatus::getField).ifPresent(Fields::focus);
        return faulty.isEmpty();
    }

    /** Says at a field why what stands there was refused. */
    public <F extends Component & HasValue<?, ?> & HasValidationProperties> void refuse(F field, String why) {
        say(field, why);
        focus(field);
    }

    /** Says at several fields why what stands there was refused, but not where something is said already. */
    public void refuse(Map<? extends HasValidationProperties, String> faults) {
        faults.forEach((field, why) -> {
            if (!field.isInvalid()) {
                say(field, why);
            }
        });
        binder.getFields()
                .filter(it -> ((HasValidationProperties) it).isInvalid())
                .findFirst()
                .ifPresent(Fields::focus);
    }

    /** Empties the form for what is written next. */
    public void clear() {
        binder.readBean(null);
    }

    /** A group of boxes and the button of a list have no ARIA state for it, so there it is only seen. */
    private static <F extends Component & HasValue<?, ?>> void markAsRequired(F field) {
        if (field instanceof CheckboxGroup || field instanceof Select) {
            field.getElement().getClassList().add("required");
        } else {
            field.setRequiredIndicatorVisible(true);
        }
    }

    private static void say(HasValidationProperties field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
    }

    private static void focus(HasValue<?, ?> field) {
        if (field instanceof TextEditor editor) {
            editor.focus();
        } else {
            Script.call((Component) field, "workspace", "leadTo");
        }
    }

    private record Given(String missing) implements Validator<Object> {

        @Override
        public ValidationResult apply(@Nullable Object value, ValueContext context) {
            return isGiven(value) ? ValidationResult.ok() : ValidationResult.error(missing);
        }

        private static boolean isGiven(@Nullable Object value) {
            return switch (value) {
                case null -> false;
                case String words -> !Characters.isBlank(words);
                case Text text -> !text.isBlank();
                case Collection<?> several -> !several.isEmpty();
                default -> true;
            };
        }
    }
}
