package org.concordat.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class RecordChangesTests {

    @Autowired
    RecordChanges changes;

    @Autowired
    ForgettingChanges forgetting;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private RecordChanges.Look before;

    @BeforeEach
    void look() {
        before = changes.look(null);
    }

    @Test
    void countOnceAndFromTheMomentAtWhichTheyCanBeRead() {
        own().executeWithoutResult(it -> {
            change();
            assertThat(isChanged()).isFalse();
        });
        assertThat(isChanged()).isTrue();
        assertThat(isChanged()).isFalse();
    }

    @Test
    void countInWhateverOrderTheyWereBegun() {
        own().executeWithoutResult(first -> {
            change();
            own().executeWithoutResult(second ->
                    database.sql("insert into record.changes default values").update());
            assertThat(isChanged()).isTrue();
            assertThat(isChanged()).isFalse();
        });
        assertThat(isChanged()).isTrue();
    }

    @Test
    void countNotWhereTheyWereTakenBack() {
        own().executeWithoutResult(it -> {
            change();
            it.setRollbackOnly();
        });
        assertThat(isChanged()).isFalse();
    }

    @Test
    void areForgottenOnceEverybodyKnows() {
        change();
        database.sql("update record.changes set at = now() - interval '2 hours'")
                .update();
        forgetting.forget();
        assertThat(database.sql("select count(*) from record.changes")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private TransactionTemplate own() {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }

    private void change() {
        database.sql("update record.demonstration_clock set offset_seconds = offset_seconds")
                .update();
    }

    private boolean isChanged() {
        before = changes.look(before);
        return before.changed();
    }
}
