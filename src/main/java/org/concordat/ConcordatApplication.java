package org.concordat;

import java.util.List;
import java.util.Map;
import org.concordat.audit.VerifyAudit;
import org.concordat.record.RebuildRecord;
import org.concordat.staff.AdminLink;
import org.concordat.start.Command;
import org.concordat.start.Launch;
import org.concordat.text.paper.ReadPaper;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the portal: the public record and the workspace in one process. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class ConcordatApplication {

    static final Map<String, Class<? extends Command>> COMMANDS = Map.of(
            "verify-audit", VerifyAudit.class, "admin-link", AdminLink.class, "rebuild-record", RebuildRecord.class);

    public static void main(String[] arguments) {
        if (ReadPaper.isAsked(arguments)) {
            System.exit(ReadPaper.run(List.of(arguments).subList(1, arguments.length), System.out, System.err));
        }
        Launch.of(ConcordatApplication.class, RecordNode.class, COMMANDS, arguments);
    }
}
