package nl.plein.web.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.needs.Guardians;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class FindInDangerTest extends Story {

    private static final String PARENT = "amina@example.org";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private FindInDanger find;

    @Autowired
    private Entries entries;

    @Autowired
    private Guardians guardians;

    @Autowired
    private People people;

    private Neighbours neighbours;
    private OrganisationId organisation;

    @BeforeEach
    void aNeighbourhood() {
        neighbours = Neighbours.in(application);
        organisation = neighbours.coordinator().roles().keySet().iterator().next();
    }

    @Test
    void aRightAddressWithASlightlyOtherNameFindsTheChild() {
        var child = child("Mohammed");
        for (var written : List.of("Mohammed", "mohamed", "Mohammad", "Mohammed Ali"))
            assertThat(find.find(organisation, written, PARENT)).as(written).contains(child);
        assertThat(find.find(organisation, "Sanne", PARENT)).isEmpty();
    }

    @Test
    void ofTwoChildrenTheOneWithExactlyThatNameIsFoundAndInDoubtNobody() {
        var mina = child("मीना");
        var mona = child("मोना");
        child("Lotte");
        child("Lotta");
        assertThat(find.find(organisation, "मीना", PARENT)).contains(mina);
        assertThat(find.find(organisation, "मोना", PARENT)).contains(mona);
        assertThat(find.find(organisation, "Lotti", PARENT)).isEmpty();
    }

    private PersonId child(String name) {
        EntryId entry = neighbours.asks(name, 3, Map.of("age", List.of("0-11"), "contact", List.of("phone")));
        var found = entries.find(entry).orElseThrow();
        guardians.ask(entry, people.register(found.organisation(), "Amina", PARENT, null, "nl"));
        return found.person();
    }
}
