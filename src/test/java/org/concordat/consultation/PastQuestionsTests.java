package org.concordat.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.CountedStatements;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.QuestionKind;
import org.concordat.staff.TestStaff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PastQuestionsTests {

    @Autowired
    PastQuestions past;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestPortal portal;

    @Autowired
    JdbcClient database;

    PersonId owner;

    @BeforeEach
    void setUp() {
        owner = staff.anOwner();
    }

    @Test
    @Tag("T62")
    void areLeafedThroughByTheWordsInThem() {
        var asked = consultations.asking(many(PastQuestions.PAGE + 3));
        name(asked, "Zebra 50% _crossings_");
        var first = find("ZEBRA 50%", null);
        assertThat(first).hasSize(PastQuestions.PAGE);
        var all = new ArrayList<>(first);
        all.addAll(find("ZEBRA 50%", first.getLast()));
        assertThat(all)
                .extracting(PastQuestion::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PastQuestions.PAGE + 3).boxed().toList());
        assertThat(all.getFirst().kind()).isEqualTo(QuestionKind.words());
        assertThat(find("zebra lions", null)).isEmpty();
        assertThat(CountedStatements.of(() -> find("zebra", null)))
                .isEqualTo(CountedStatements.of(() -> find("zebra lions", null)));
    }

    @Test
    void areOfConsultationsThatStand() {
        var asked = consultations.asking(many(1));
        name(asked, "Unicorns");
        assertThat(find("unicorns", null)).hasSize(1);
        assertThat(find("", null)).isNotEmpty();
        database.sql("update consultation set standing = 'DRAFT' where id = ?")
                .param(asked.id().value())
                .update();
        assertThat(find("unicorns", null)).isEmpty();
    }

    private void name(TestConsultations.Asked asked, String title) {
        database.sql("update question set guidance = ? where consultation_id = ?")
                .params(List.of(title, asked.id().value()))
                .update();
    }

    private List<PastQuestion> find(String words, @Nullable PastQuestion after) {
        return portal.as(owner, () -> past.find(words, after));
    }

    private static QuestionKind[] many(int number) {
        var kinds = new QuestionKind[number];
        Arrays.fill(kinds, QuestionKind.words());
        return kinds;
    }
}
