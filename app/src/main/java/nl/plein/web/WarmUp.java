package nl.plein.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks for the pages people come in by, before anybody can come in. A virtual thread that waits while another one loads or
 * initialises a class keeps its carrier; on two cores two requests during the start could each wait for the other for
 * good. Here one ordinary thread after the other does that work, through a door of its own on this machine, which is
 * closed before the real one opens. See also {@link nl.plein.Plein} and decision 0025.
 */
@Component
class WarmUp implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    /** None that searches: the index is built from the moment the doors are open. */
    private static final List<String> PAGES = List.of(
            "/", "/?lang=en", "/ask", "/offer", "/arrange", "/way", "/sign-in", "/privacy", "/no-such-page");

    private final ApplicationContext context;
    private boolean done;

    WarmUp(ApplicationContext context) {
        this.context = context;
    }

    /** Just before that of the web server. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        done = true;
        if (context instanceof WebServerApplicationContext web && web.getWebServer() instanceof TomcatWebServer tomcat)
            warmUp(tomcat);
    }

    private void warmUp(TomcatWebServer tomcat) {
        var service = tomcat.getTomcat().getService();
        var door = new Connector();
        door.setPort(0);
        ((AbstractProtocol<?>) door.getProtocolHandler()).setAddress(InetAddress.getLoopbackAddress());
        service.addConnector(door);
        try {
            for (var page : PAGES) ask(door.getLocalPort(), page);
        } finally {
            service.removeConnector(door);
        }
    }

    /** A page that fails now fails later too, and says so then: it keeps nobody from the others. */
    private static void ask(int port, String page) {
        try {
            var address = new URI("http", null, InetAddress.getLoopbackAddress().getHostAddress(), port, null, null, null).resolve(page);
            var asked = (HttpURLConnection) address.toURL().openConnection();
            asked.setReadTimeout(10_000);
            asked.setInstanceFollowRedirects(false);
            var status = asked.getResponseCode();
            try (var body = status < 400 ? asked.getInputStream() : asked.getErrorStream()) {
                if (body != null) body.transferTo(OutputStream.nullOutputStream());
            }
            if (status >= 500) log.warn("{} is answered with {} before the doors open", page, status);
        } catch (IOException | java.net.URISyntaxException e) {
            log.warn("{} was not answered before the doors open: {}", page, e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }
}
