package org.concordat.start;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Two ways into one database: the application's, and the record's, behind which nothing unpublished can be seen. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** As long as one page's question may take. */
    private static final Duration READING = Duration.ofSeconds(10);

    @Bean
    @Primary
    @ConditionalOnProperty(name = NodeRole.SETTING, havingValue = "whole", matchIfMissing = true)
    DataSource dataSource(Database database, DatabaseSettings settings) {
        var access = database.access();
        var pool = pool("concordat", access.url(), access.application(), settings);
        pool.setMaximumPoolSize(settings.connections());
        pool.setSchema("concordat");
        pool.addDataSourceProperty("socketTimeout", seconds(settings.answerTimeout()));
        return new HikariDataSource(pool);
    }

    @Bean(defaultCandidate = false)
    @DependsOnDatabaseInitialization
    DataSource recordDataSource(Database database, DatabaseSettings settings) {
        var access = database.access();
        var pool = pool("record", access.url(), access.reader(), settings);
        pool.setMaximumPoolSize(settings.reader().connections());
        pool.setSchema("record");
        pool.setReadOnly(true);
        pool.addDataSourceProperty("options", "-c statement_timeout=" + READING.toMillis());
        pool.addDataSourceProperty("socketTimeout", seconds(READING.plusSeconds(5)));
        return new HikariDataSource(pool);
    }

    private static HikariConfig pool(String name, String url, Credentials role, DatabaseSettings settings) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(role.user());
        pool.setPassword(role.password());
        pool.setConnectionTimeout(settings.connectionTimeout().toMillis());
        pool.setMinimumIdle(1);
        pool.addDataSourceProperty("ApplicationName", "concordat");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("connectTimeout", "3");
        pool.addDataSourceProperty("loginTimeout", "5");
        return pool;
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    @Bean
    @ConditionalOnProperty(name = NodeRole.SETTING, havingValue = "whole", matchIfMissing = true)
    FlywayConfigurationCustomizer migrations(Database database) {
        var access = database.access();
        return flyway -> flyway.dataSource(
                        access.url(),
                        access.application().user(),
                        access.application().password()) // a migration may take longer than any answer
                .defaultSchema("concordat")
                .placeholders(Map.of("reader", access.reader().user()));
    }
}
