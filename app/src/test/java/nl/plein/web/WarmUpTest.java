package nl.plein.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

class WarmUpTest extends Story {

    @Autowired
    private WebServerApplicationContext application;

    @Autowired
    private WarmUp warmUp;

    @Test
    void pagesAreAskedForBeforeTheDoorOpens() {
        var opens = ((GenericApplicationContext) application).getBean("webServerStartStop", SmartLifecycle.class);

        assertThat(warmUp.getPhase()).isLessThan(opens.getPhase());
        assertThat(warmUp.isRunning()).isTrue();
    }

    @Test
    void theDoorForThatIsClosedAgain() {
        var service = ((TomcatWebServer) application.getWebServer()).getTomcat().getService();
        var open = service.findConnectors();
        warmUp.start();

        assertThat(service.findConnectors()).containsExactly(open).hasSize(1);
    }
}
