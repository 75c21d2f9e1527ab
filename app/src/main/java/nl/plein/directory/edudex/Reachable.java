package nl.plein.directory.edudex;

import java.util.regex.Pattern;
import nl.plein.shared.MailAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** How somebody is reached, as the standard writes it; without a mail address or number there is nobody. */
final class Reachable {

    private static final Pattern MAIL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)+");

    private Reachable() {}

    static void add(ArrayNode contacts, String name, @Nullable String email, @Nullable String phone) {
        var sent = email == null ? null : MailAddress.toSend(email);
        var mail = sent != null && MAIL.matcher(sent).matches() ? sent : null;
        if (mail == null && phone == null) return;
        var contact = contacts.addObject().put("contactName", name).put("role", "information");
        if (mail != null) contact.put("email", mail);
        if (phone != null) contact.put("telephone", phone);
    }
}
