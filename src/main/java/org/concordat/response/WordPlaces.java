package org.concordat.response;

import java.util.UUID;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Target;

/** By which ids the places of a response are known in a Word document, as short as Word wants them. */
final class WordPlaces {

    private static final String SHORT = "[a-z0-9.]{1,16}";

    private WordPlaces() {}

    /** The beginning of the ids of all that is about one target. */
    static String key(Target target) {
        return switch (target) {
            case Target.Question it -> "q" + it.number();
            case Target.Paragraph it ->
                it.ref().matches(SHORT)
                        ? "p" + it.ref().replace('.', '_')
                        : "r" + Sha256.of(it.ref()).start(8);
            case Target.WholePaper it -> "w";
        };
    }

    static String stance(Target target) {
        return key(target) + "_stance";
    }

    static String answer(Target target) {
        return key(target) + "_answer";
    }

    static String reasons(Target target) {
        return key(target) + "_reasons";
    }

    static String newCondition(Target target) {
        return key(target) + "_condition";
    }

    static String change(Target target) {
        return key(target) + "_change";
    }

    static String because(Target target) {
        return key(target) + "_because";
    }

    static String words(Condition condition) {
        return "c_" + digits(condition.id());
    }

    static String satisfiedBy(Condition condition) {
        return "s_" + digits(condition.id());
    }

    private static String digits(UUID id) {
        return id.toString().replace("-", "");
    }
}
