package org.concordat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that one thread sends to the database through the application's own role, with the beginning and
 * the end of each transaction. What a screen asks must not grow with the number of lines that it shows.
 */
@TestComponent
public class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> SENT = ThreadLocal.withInitial(ArrayList::new);

    /** How many statements some work of this thread sends. */
    public static int of(Runnable work) {
        return sent(work).size();
    }

    /** As above, for work that answers something. */
    public static int of(Supplier<?> work) {
        return of((Runnable) work::get);
    }

    /** Which statements some work of this thread sends. */
    public static List<String> sent(Runnable work) {
        var before = SENT.get();
        var sent = new ArrayList<String>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.set(before);
            before.addAll(sent);
        }
        return List.copyOf(sent);
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
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    new Counted(super.getConnection()));
        }
    }

    /** A connection. The driver begins a transaction with its first statement, and ends none that was not begun. */
    private static final class Counted implements InvocationHandler {

        private final Connection connection;
        private boolean begun;

        Counted(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var sent = SENT.get();
            switch (method.getName()) {
                case "prepareStatement", "createStatement" -> {
                    if (!begun && !connection.getAutoCommit()) {
                        begun = true;
                        sent.add("begin");
                    }
                    sent.add(arguments == null ? "statement" : String.valueOf(arguments[0]));
                }
                case "commit", "rollback" -> {
                    if (begun && (arguments == null || arguments.length == 0)) {
                        begun = false;
                        sent.add(method.getName());
                    }
                }
                default -> {}
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }
}
