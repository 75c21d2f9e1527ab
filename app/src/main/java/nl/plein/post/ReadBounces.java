package nl.plein.post;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox to which letters come back. What was understood is removed there, for it names somebody; what was not
 * stays as read, for whoever runs Plein.
 */
@Component
class ReadBounces {

    private static final Logger LOG = LoggerFactory.getLogger(ReadBounces.class);
    private static final int AT_ONCE = 200;
    private static final String TIMEOUT = "20000";

    private final Failing failing;
    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final boolean tls;

    ReadBounces(
            Failing failing,
            @Value("${plein.bounces.imap-host:}") String host,
            @Value("${plein.bounces.imap-port:993}") int port,
            @Value("${plein.bounces.imap-user:}") String user,
            @Value("${plein.bounces.imap-password:}") String password,
            @Value("${plein.bounces.imap-tls:true}") boolean tls) {
        this.failing = failing;
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.tls = tls;
    }

    boolean isSet() {
        return !host.isBlank();
    }

    /** May be repeated: a letter fails once, and a message is removed after its letter was marked. */
    void read() {
        if (!isSet()) return;
        try (var store = connect()) {
            var box = store.getFolder("INBOX");
            box.open(Folder.READ_WRITE);
            var unread = box.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
            for (var message : Arrays.copyOf(unread, Math.min(unread.length, AT_ONCE))) read(message);
            box.close(true);
        } catch (MessagingException e) {
            // without its words, which may hold an address; the next time comes in five minutes
            LOG.warn("The mailbox of letters that came back could not be read: {}", e.getClass().getSimpleName());
        }
    }

    private Store connect() throws MessagingException {
        var protocol = tls ? "imaps" : "imap";
        var settings = new Properties();
        for (var kind : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            settings.setProperty("mail." + protocol + "." + kind, TIMEOUT);
        settings.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        var store = Session.getInstance(settings).getStore(protocol);
        store.connect(host, port, user, password);
        return store;
    }

    private void read(Message message) throws MessagingException {
        try {
            var bounce = Bounce.read(message);
            if (bounce.isPresent() && bounce.get().failed()) failing.fail(bounce.get().letter(), NotDelivered.Why.RETURNED);
            if (bounce.isPresent()) message.setFlag(Flags.Flag.DELETED, true);
        } catch (IOException | MessagingException e) {
            LOG.warn("A message that came back could not be read: {}", e.getClass().getSimpleName());
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }
}
