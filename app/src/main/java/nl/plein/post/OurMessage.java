package nl.plein.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Has one Message-ID however often it is handed over, and knows whether all of it went. */
class OurMessage extends SMTPMessage {

    private final String messageId;
    private boolean handedOver;

    OurMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream to, String[] without) throws IOException, MessagingException {
        super.writeTo(to, without);
        handedOver = true;
    }

    boolean isHandedOver() {
        return handedOver;
    }
}
