package org.concordat.publication;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.ReflectionUtils;

/** Gives a page to its template: the whole of it as {@code page}, and each of its parts by the name that it has there. */
final class Shown {

    private Shown() {}

    static void on(Model model, Record page) {
        model.addAttribute("page", page);
        for (var part : page.getClass().getRecordComponents()) {
            var value = value(page, part);
            if (value instanceof Headed headed) {
                on(model, headed);
                model.addAttribute("page", page);
            } else {
                model.addAttribute(part.getName(), value);
            }
        }
    }

    private static @Nullable Object value(Record page, RecordComponent part) {
        ReflectionUtils.makeAccessible(part.getAccessor());
        return ReflectionUtils.invokeMethod(part.getAccessor(), page);
    }
}
