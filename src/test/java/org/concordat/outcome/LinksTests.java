package org.concordat.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTests {

    @Test
    void readsWhatPeopleTypeAndShowsItAgain() {
        var links = Links.read("Question 7, q8; L4-3\np-7k3m-9q2t, Paper,, question 7");
        assertThat(links).isEqualTo(List.of("question-7", "question-8", "paragraph-L4-3", "P-7K3M-9Q2T", "paper"));
        assertThat(Links.read(Links.shown(links))).isEqualTo(links);
        assertThat(Links.read(" ")).isEmpty();
    }
}
