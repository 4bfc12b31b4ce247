package org.concordat.response;

import java.util.List;
import org.concordat.consultation.Declaration;
import org.concordat.kernel.TooLong;
import org.concordat.text.Characters;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whom an organisation speaks for in a response, how they were asked, and what it declares of itself.
 *
 * @param asked how many were asked or answered; none where nobody counted
 * @param how how they were asked, at most {@link #MAXIMUM} characters
 * @param areas the areas that it covers, one line of at most {@link #LINE} characters
 * @param dissent what those who do not agree hold, at most {@link #MAXIMUM} characters; blank where none is noted
 * @param declared what its consultation asks to be declared, as far as it was answered, in order
 */
public record Mandate(
        View view, @Nullable Integer asked, Text how, String areas, Text dissent, List<Declared> declared) {

    /** The longest text, in characters. */
    public static final int MAXIMUM = 2_000;

    /** The longest line, in characters. */
    public static final int LINE = 300;

    /** The largest number that can be meant. */
    public static final int MOST = 99_999_999;

    /** Whose view it is. */
    public enum View {
        /** Of the organisation itself, by whoever decides for it. */
        OWN,
        /** Of its members, who were asked. */
        MEMBERS
    }

    /** @throws IllegalArgumentException when nobody can have asked so many */
    public Mandate {
        areas = Characters.line(areas);
        declared = List.copyOf(declared);
        if (asked != null && (asked < 0 || asked > MOST)) {
            throw new IllegalArgumentException("Nobody asks " + asked);
        }
    }

    /** One that declares nothing. */
    public Mandate(View view, @Nullable Integer asked, Text how, String areas, Text dissent) {
        this(view, asked, how, areas, dissent, List.of());
    }

    /** Its own view, of which nothing else is said. */
    public static Mandate own() {
        return new Mandate(View.OWN, null, Text.empty(), "", Text.empty());
    }

    /** Whether everything that is to be declared was answered, with words where the answer is yes. */
    public boolean declares(List<Declaration> asked) {
        return asked.stream()
                .allMatch(it -> declared.stream().anyMatch(said -> said.number() == it.number() && said.isComplete()));
    }

    /** Whether nothing is declared that is not asked, and nothing twice. */
    boolean declaresOnly(List<Declaration> asked) {
        return declared.stream()
                        .allMatch(said -> asked.stream()
                                .anyMatch(it -> it.number() == said.number()
                                        && it.text().equals(said.asked())))
                && declared.stream().map(Declared::number).distinct().count() == declared.size();
    }

    /**
     * Makes sure that nothing in it is over its limit.
     *
     * @throws TooLong when something is
     */
    void requireFit() {
        require(how.characters(), MAXIMUM);
        require(Characters.count(areas), LINE);
        require(dissent.characters(), MAXIMUM);
        declared.forEach(it -> require(it.words().characters(), MAXIMUM));
    }

    private static void require(int count, int maximum) {
        if (count > maximum) {
            throw new TooLong(count, maximum);
        }
    }
}
