package nl.plein.matching;

import nl.plein.needs.Contact;
import nl.plein.needs.Entry;
import org.jspecify.annotations.Nullable;

/**
 * How the other side of a match can be reached, in the way they chose themselves and in no other.
 *
 * @param name who answers: the person, a parent or guardian, or whoever arranges it
 */
public record Reach(String name, boolean onBehalf, @Nullable String email, @Nullable String phone) {

    public static Reach of(Entry entry, Contact contact) {
        var byPhone = entry.answers().has("contact", "phone") && contact.phone() != null && !contact.isOnBehalf();
        return new Reach(
                contact.person().givenName(),
                contact.isOnBehalf(),
                byPhone ? null : contact.email(),
                byPhone || contact.email() == null ? contact.phone() : null);
    }
}
