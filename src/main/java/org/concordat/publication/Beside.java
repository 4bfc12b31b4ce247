package org.concordat.publication;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a page for those who follow it or use it again: the paths of its feed and of its data in each form, where
 * there are any, and the form by which what it shows is followed by e-mail.
 */
record Beside(
        @Nullable String feed,
        @Nullable String json,
        @Nullable String csv,
        @Nullable String xlsx,
        @Nullable String mail) {

    static final Beside NOTHING = new Beside(null, null, null, null, null);

    private static final Pattern QUESTION = Pattern.compile("(/consultations/[^/]+)/questions/([0-9]+)");

    private static final Pattern FOLLOWED =
            Pattern.compile("/consultations/[^/]+(/questions/[0-9]+)?|/organisations/[^/]+");

    private enum Form {
        FEED,
        JSON,
        CSV,
        XLSX
    }

    private record Sort(Pattern path, List<Form> forms) {
        static Sort of(String path, Form... forms) {
            return new Sort(Pattern.compile(path), List.of(forms));
        }
    }

    private static final List<Sort> SORTS = List.of(
            Sort.of("/consultations", Form.FEED, Form.JSON),
            Sort.of("/consultations/[^/]+(/paper|/questions|/outcome)?|/responses/[^/]+", Form.JSON),
            Sort.of("/consultations/[^/]+/(positions|respondents)", Form.values()),
            Sort.of("/positions/[^/]+|/organisations/[^/]+", Form.values()),
            Sort.of("/consultations/[^/]+/asked"),
            Sort.of("/organisations", Form.JSON, Form.CSV, Form.XLSX));

    /** Beside the page at a path, nothing filtered. */
    static Beside of(String path) {
        if (path.equals("/")) {
            return new Beside("/latest.atom", "/consultations.json", null, null, FollowController.PATH);
        }
        var question = QUESTION.matcher(path);
        if (question.matches()) {
            var positions = question.group(1) + "/positions";
            var asked = "?question=" + question.group(2);
            return new Beside(
                    positions + ".atom" + asked,
                    path + ".json",
                    positions + ".csv" + asked,
                    positions + ".xlsx" + asked,
                    mail(path));
        }
        return SORTS.stream()
                .filter(it -> it.path().matcher(path).matches())
                .findFirst()
                .map(it -> of(path, "", it.forms()))
                .orElse(NOTHING);
    }

    /** Beside a list in all forms. */
    static Beside filtered(String path, String asked) {
        return of(path, asked, List.of(Form.values()));
    }

    private static Beside of(String path, String asked, List<Form> forms) {
        return new Beside(
                forms.contains(Form.FEED) ? path + ".atom" + asked : null,
                forms.contains(Form.JSON) ? path + ".json" + asked : null,
                forms.contains(Form.CSV) ? path + ".csv" + asked : null,
                forms.contains(Form.XLSX) ? path + ".xlsx" + asked : null,
                mail(path));
    }

    /** Everything is followed from the list of consultations; a consultation from each of its pages. */
    private static @Nullable String mail(String path) {
        if (path.equals("/consultations")) {
            return FollowController.PATH;
        }
        var followed = FOLLOWED.matcher(path);
        return followed.lookingAt() ? FollowController.PATH + followed.group() : null;
    }

    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
