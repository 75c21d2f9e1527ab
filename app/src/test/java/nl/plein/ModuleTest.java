package nl.plein;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTest {

    @Test
    void everyModuleKnowsOnlyItsAllowedNeighbours() {
        ApplicationModules.of(Plein.class).verify();
    }
}
