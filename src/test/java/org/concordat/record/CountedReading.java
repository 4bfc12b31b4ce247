package org.concordat.record;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that reach the database through the reader's role, but for those that only ask whether anything
 * changed.
 */
@TestComponent
public class CountedReading implements BeanPostProcessor {

    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    /** How many since it was asked last. */
    public static int statements() {
        return STATEMENTS.getAndSet(0);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("recordDataSource") ? new Counting((DataSource) bean) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if ((method.getName().equals("prepareStatement")
                                        || method.getName().equals("createStatement"))
                                && !(arguments != null
                                        && arguments[0].toString().contains("pg_current_snapshot"))) {
                            STATEMENTS.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }
    }
}
