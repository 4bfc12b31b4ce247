package org.concordat.start;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/**
 * Has the database ready before the context looks for its beans: what stands in the way is then told within a second,
 * and the server stops after everything that uses it.
 */
@Order(10)
class DatabaseStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var binder = Binder.get(context.getEnvironment());
        var settings = binder.bindOrCreate("concordat.db", DatabaseSettings.class);
        boolean command = context.getEnvironment().containsProperty(Commands.SETTING);
        var database = !command && NodeRole.of(context.getEnvironment()) == NodeRole.RECORD
                ? recordAlone(settings)
                : database(binder.bindOrCreate("concordat", PortalSettings.class), settings, command);
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("database", database);
        beans.registerDisposableBean("database", (DisposableBean) database::close);
    }

    private static Database recordAlone(DatabaseSettings settings) {
        if (!settings.isExternal()) {
            throw RoleNotUsable.withoutDatabase();
        }
        return ExternalDatabase.readable(settings.url(), settings.external().reader());
    }

    private static Database database(PortalSettings portal, DatabaseSettings settings, boolean command) {
        if (settings.isExternal()) {
            return ExternalDatabase.verified(settings.external());
        }
        if (command) {
            return RunningDatabase.in(portal.dataPath())
                    .map(Database.class::cast)
                    .orElseGet(() -> EmbeddedDatabase.start(DataDirectory.claim(portal.dataPath())));
        }
        var directory = DataDirectory.claim(portal.dataPath());
        return portal.fresh() ? EmbeddedDatabase.startOver(directory) : EmbeddedDatabase.start(directory);
    }
}
