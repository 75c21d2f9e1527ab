package nl.plein.needs;

import java.util.Locale;
import nl.plein.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * With whom we speak about an entry: the person, a parent or guardian, or whoever arranges it.
 *
 * @param person whose address or number this is
 * @param concerned the person who asks or helps
 */
public record Contact(Person person, Person concerned) {

    /** Null when somebody can only be phoned: then a coordinator calls. */
    public @Nullable String email() {
        return person.email();
    }

    public @Nullable String phone() {
        return person.phone();
    }

    public Locale language() {
        return Locale.of(person.language());
    }

    public boolean isOnBehalf() {
        return !person.id().equals(concerned.id());
    }
}
