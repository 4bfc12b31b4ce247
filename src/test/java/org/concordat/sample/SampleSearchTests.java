package org.concordat.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.concordat.record.Leaf;
import org.concordat.record.SearchWords;
import org.concordat.record.Searching;
import org.concordat.record.Searching.Found;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;

/** What people look for in the demonstration, and what must come first; it stands in a file that grows with what was missed. */
@SpringBootTest(properties = "concordat.sample=true")
@Tag("slow")
class SampleSearchTests {

    @Autowired
    Searching searching;

    /**
     * One line of the file.
     *
     * @param is a consultation or organisation by its name in addresses, a paragraph by its ref, others by their title
     */
    private record Query(String words, Searching.Of found, String is) {}

    @Test
    void findsFirstWhatPeopleMean() throws IOException {
        var queries = queries();
        assertThat(queries).hasSizeGreaterThanOrEqualTo(100);
        var missed = new ArrayList<String>();
        for (var it : queries) {
            var first = first(searching.search(SearchWords.of(it.words()), 1));
            if (!first.equals(it.found() + " " + it.is())) {
                missed.add(it.words() + ": " + first + " instead of " + it.found() + " " + it.is());
            }
        }
        assertThat(missed).isEmpty();
    }

    private static String first(Leaf<Found> found) {
        return found.items().stream()
                .findFirst()
                .map(it -> it.of() + " "
                        + switch (it.of()) {
                            case CONSULTATION, ORGANISATION, PARAGRAPH -> it.key();
                            case QUESTION, POSITION, COMMENT -> it.title();
                        })
                .orElse("nothing");
    }

    private static List<Query> queries() throws IOException {
        return new ClassPathResource("search/queries.csv")
                .getContentAsString(UTF_8)
                .lines()
                .skip(1)
                .map(it -> it.split("\\|", -1))
                .map(it -> new Query(it[0], Searching.Of.valueOf(it[1]), it[2]))
                .toList();
    }
}
