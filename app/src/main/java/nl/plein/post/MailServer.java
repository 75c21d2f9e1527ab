package nl.plein.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server of the settings, to which a connection is kept for as many letters as there are. */
@Component
class MailServer {

    static {
        // otherwise all libraries are searched for it again with every part of every letter, which took a third of the time
        System.getProperties().putIfAbsent(
                "jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(15);

    private final ObjectProvider<JavaMailSenderImpl> settings;
    private final Clock clock;

    MailServer(ObjectProvider<JavaMailSenderImpl> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean isThere() {
        return settings.getIfAvailable() != null;
    }

    OurMessage emptyMessage(String messageId) {
        return new OurMessage(server().getSession(), messageId);
    }

    /** Longer than all answers of one letter together may take. */
    Duration lease() {
        var server = server();
        var each = server.getJavaMailProperties().getProperty("mail." + server.getProtocol() + ".timeout");
        var all = Duration.ofMillis(Long.parseLong(each)).multipliedBy(10);
        return all.compareTo(SHORTEST_LEASE) > 0 ? all : SHORTEST_LEASE;
    }

    /** Without these the library waits for ever. */
    private JavaMailSenderImpl server() {
        var server = settings.getObject();
        for (var kind : List.of("connectiontimeout", "timeout", "writetimeout"))
            server.getJavaMailProperties().putIfAbsent("mail." + server.getProtocol() + "." + kind, "60000");
        return server;
    }

    Connection connect() throws MessagingException {
        var server = server();
        var transport = server.getSession().getTransport(server.getProtocol());
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return new Connection(transport, clock);
    }

    record Connection(Transport transport, Clock clock) implements AutoCloseable {

        void send(MimeMessage message) throws MessagingException {
            message.setSentDate(Date.from(clock.instant()));
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }

        boolean isOpen() {
            return transport.isConnected();
        }

        /** Whether or not the server says goodbye: what it took, it took. */
        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException _) {
                // nothing is waiting for an answer any more
            }
        }
    }
}
