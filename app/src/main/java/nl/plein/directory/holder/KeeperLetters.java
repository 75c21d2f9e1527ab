package nl.plein.directory.holder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Hearers;
import nl.plein.access.WriteToRole;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.Role;
import nl.plein.post.Letter;
import org.springframework.stereotype.Component;

/** Letters to the coordinators of the organisation that keeps a page. */
@Component
public class KeeperLetters {

    private final WriteToRole writeToRole;

    KeeperLetters(WriteToRole writeToRole) {
        this.writeToRole = writeToRole;
    }

    /** @param key of the words; {0} is the reader, {1} and on what is added */
    public Hearers send(OrganisationId keeper, String key, UUID about, String link, Object... more) {
        return writeToRole.write(
                keeper, EnumSet.of(Role.COORDINATOR), key, coordinator -> letter(coordinator, key, about, link, more));
    }

    private static Letter letter(Person coordinator, String key, UUID about, String link, Object... more) {
        var words = new ArrayList<Object>(List.of(coordinator.givenName()));
        words.addAll(List.of(more));
        return new Letter(coordinator.email(), Locale.of(coordinator.language()), key, words, link, about);
    }
}
