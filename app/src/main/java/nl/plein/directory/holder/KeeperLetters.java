package nl.plein.directory.holder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.Role;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.springframework.stereotype.Component;

/** Letters to the coordinators of the organisation that keeps a page. */
@Component
public class KeeperLetters {

    private final Memberships memberships;
    private final People people;
    private final Post post;

    KeeperLetters(Memberships memberships, People people, Post post) {
        this.memberships = memberships;
        this.people = people;
        this.post = post;
    }

    /** @param key of the words; {0} is the reader, {1} and on what is added */
    public void send(OrganisationId keeper, String key, UUID about, String link, Object... more) {
        var coordinators = people.find(memberships.withRole(keeper, Role.COORDINATOR)).values();
        for (var coordinator : coordinators) {
            if (coordinator.email() == null) continue;
            var words = new ArrayList<Object>(List.of(coordinator.givenName()));
            words.addAll(List.of(more));
            post.send(new Letter(coordinator.email(), Locale.of(coordinator.language()), key, words, link, about));
        }
    }
}
