package org.concordat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that one thread sends to the database through the application's own role. What a screen asks
 * must not grow with the number of lines that it shows.
 */
@TestComponent
public class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

    /** How many statements some work of this thread sends. */
    public static int of(Runnable work) {
        int before = SENT.get();
        work.run();
        return SENT.get() - before;
    }

    /** As above, for work that answers something. */
    public static int of(Supplier<?> work) {
        return of((Runnable) work::get);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") ? new Counting((DataSource) bean) : bean;
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
                        if (method.getName().equals("prepareStatement")
                                || method.getName().equals("createStatement")) {
                            SENT.set(SENT.get() + 1);
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
