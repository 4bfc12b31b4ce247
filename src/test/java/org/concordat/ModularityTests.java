package org.concordat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules keep to what their {@code package-info} allows them. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(ConcordatApplication.class);

    @Test
    void verifiesArchitecture() {
        modules.verify();
    }

    @Test
    void drawsTheModules() {
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
