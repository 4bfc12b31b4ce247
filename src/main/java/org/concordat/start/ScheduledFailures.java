package org.concordat.start;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is said of work by the clock that failed: the whole of it, but nothing when the database was away, for that is
 * told where it is watched, and the work is done the next time.
 */
@Configuration(proxyBeanMethods = false)
class ScheduledFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledFailures.class);

    @Bean
    SimpleAsyncTaskSchedulerCustomizer quietWhileTheDatabaseIsAway() {
        return scheduler -> scheduler.setErrorHandler(failure -> {
            if (waitedInVain(failure)) {
                LOG.warn("Work by the clock found no connection to the database in time; it is done the next time");
            } else if (!isOutage(failure)) {
                LOG.error("Work by the clock failed", failure);
            }
        });
    }

    static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(it -> it instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).matches("(08|57P).*"));
    }

    /** No connection was free, and none had failed. */
    private static boolean waitedInVain(Throwable failure) {
        return !isOutage(failure)
                && Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(SQLTransientConnectionException.class::isInstance);
    }
}
