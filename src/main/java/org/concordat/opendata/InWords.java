package org.concordat.opendata;

import java.util.List;
import java.util.stream.Collectors;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.ListedPosition;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words what programs read as codes, for those who read feeds and tables themselves. */
@Component
class InWords {

    private final MessageSource messages;

    InWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A stance as it is held, never without its conditions; or what is answered where none is asked for. */
    String held(ListedPosition position) {
        var answer = position.answer();
        if (answer != null) {
            return say("opendata.answers", answer.words());
        }
        var stance = say("stance.verb." + position.stance());
        int conditions = position.conditions().size();
        if (conditions == 0) {
            return stance;
        }
        var open = position.openConditions();
        return stance + " ("
                + (open == conditions
                        ? say("opendata.conditions.count", conditions)
                        : say("opendata.conditions.open", conditions, open))
                + ")";
    }

    String about(ListedPosition position) {
        if (position.question() != null) {
            return say("opendata.about.question", position.question(), String.valueOf(position.questionTitle()));
        }
        return position.paragraph() == null
                ? say("opendata.about.paper")
                : say("opendata.about.paragraph", position.paragraph());
    }

    String names(List<ListedOrganisation> organisations) {
        return organisations.stream().map(ListedOrganisation::name).collect(Collectors.joining(", "));
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
