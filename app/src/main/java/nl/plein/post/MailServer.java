package nl.plein.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
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

    private final ObjectProvider<JavaMailSenderImpl> settings;
    private final Clock clock;

    MailServer(ObjectProvider<JavaMailSenderImpl> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean isThere() {
        return settings.getIfAvailable() != null;
    }

    MimeMessage emptyMessage() {
        return settings.getObject().createMimeMessage();
    }

    Connection connect() throws MessagingException {
        var server = settings.getObject();
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
