package org.concordat.uikit;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.concordat.TestMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Tag("T43")
class KeptWordsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    WrittenArea field;
    KeptWords kept;

    @BeforeEach
    void setUp() {
        TestMessages.setUp();
        field = new WrittenArea("Summary");
        kept = KeptWords.of(field, "summary");
        UI.getCurrent().add(kept, field);
    }

    @AfterEach
    void tearDown() {
        TestMessages.tearDown();
    }

    @Test
    void sayThatTheyAreBackAndNotSaved() {
        find("Half a summary");
        assertThat(field.getValue()).isEqualTo("Half a summary");
        assertThat(_find(Notice.class)).hasSize(1);
    }

    @Test
    void sayNothingOnceTheyAreSaved() {
        field.addValueChangeListener(change -> kept.saved());
        find("Half a summary");
        assertThat(field.getValue()).isEqualTo("Half a summary");
        assertThat(_find(Notice.class)).isEmpty();
    }

    @Test
    void leaveTheChoiceWhereOtherWordsStandInTheField() {
        field.setValue("What a colleague wrote");
        find("Half a summary");
        assertThat(field.getValue()).isEqualTo("What a colleague wrote");
        assertThat(kept.isOpen()).isTrue();
    }

    private void find(String words) {
        _fireDomEvent(
                field,
                "words-found",
                JSON.createObjectNode().put("event.detail.words", words).put("event.detail.at", 0));
    }
}
