package nl.plein.access.consent;

import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to say yes.
 *
 * @param answer null as long as this person said nothing
 */
public record Giver(PersonId person, Voice voice, @Nullable Answer answer) {

    public boolean saidYes() {
        return answer != null && answer.yes();
    }

    public boolean saidNo() {
        return answer != null && !answer.yes();
    }
}
