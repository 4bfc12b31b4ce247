package org.concordat.organisation;

import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in how the names look of organisations that were registered before looks were kept. SQL cannot. */
@Component
class FillLooks implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611220714");
    }

    @Override
    public String getDescription() {
        return "organisation looks filled";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var missing = context.getConnection()
                        .prepareStatement("select id, name from organisation where look is null");
                var fill = context.getConnection()
                        .prepareStatement(
                                "update organisation set look = ?, look_bare = ?, initials = ? where id = ?");
                var rows = missing.executeQuery()) {
            while (rows.next()) {
                var likeness = Likeness.of(rows.getString("name"));
                fill.setString(1, likeness.look());
                fill.setString(2, likeness.bare());
                fill.setString(3, likeness.initials());
                fill.setObject(4, rows.getObject("id", UUID.class));
                fill.executeUpdate();
            }
        }
    }
}
