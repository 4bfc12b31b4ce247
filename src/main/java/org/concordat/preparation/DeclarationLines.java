package org.concordat.preparation;

import java.util.List;
import java.util.stream.IntStream;
import org.concordat.consultation.Declaration;

/** What owners type of the declarations that they ask for: one to a line, and what helps to answer it behind a bar. */
final class DeclarationLines {

    /** More than so many are a question of their own. */
    static final int MOST = 20;

    private DeclarationLines() {}

    static List<Declaration> read(String typed) {
        var lines = typed.lines()
                .map(it -> it.split("\\|", 2))
                .filter(it -> !it[0].isBlank())
                .toList();
        return IntStream.range(0, lines.size())
                .mapToObj(it -> new Declaration(
                        it + 1, lines.get(it)[0].strip(), lines.get(it).length == 1 ? "" : lines.get(it)[1].strip()))
                .toList();
    }
}
