package nl.plein.matching.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.matching.Matches;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.people.People;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What may not slip when somebody changes their offer, or asks for somebody else. */
class PlacesAndAnswersTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Propose propose;

    @Autowired
    private Proposals proposals;

    @Autowired
    private CloseProposal closeProposal;

    @Autowired
    private Matches matches;

    @Autowired
    private Entries entries;

    @Autowired
    private People people;

    private Neighbours neighbours;
    private Viewer coordinator;

    @BeforeEach
    void neighbours() {
        neighbours = Neighbours.in(application);
        coordinator = neighbours.coordinator();
    }

    @Test
    void whoTakesFewerPeopleThanBeforeGetsNobodyMoreWhileThePlacesAreTaken() {
        var noor = neighbours.offers("Noor", 2);
        var first = neighbours.asks("Sam", 30);
        propose.propose(coordinator, first, noor, null);
        propose.propose(coordinator, neighbours.asks("Eva", 20), noor, null);
        closeProposal.takeBack(proposals.current(first).getFirst().id(), coordinator.person(), "");
        capacity(noor, 1);

        var third = propose.propose(coordinator, neighbours.asks("Ali", 10), noor, null);

        assertThat(third).isEqualTo(Outcome.refused("proposal.taken"));
        assertThat(owner.count("matching.hold")).isEqualTo(1);
    }

    @Test
    void aTeacherWhoArrangedItGetsNoLinkToAnswerForAParent() {
        var sam = neighbours.asks("Sam", 30);
        var organisation = coordinator.roles().keySet().iterator().next();
        var teacher = people.register(organisation, "Juf Bo", "bo@school.example", null, "nl");
        owner.jdbc().sql("update needs.entry set arranger = :teacher where id = :id")
                .param("teacher", teacher.value())
                .param("id", sam.value())
                .update();
        propose.propose(coordinator, sam, neighbours.offers("Noor", 1), null);
        var proposal = proposals.current(sam).getFirst().id();

        assertThat(matches.linkToAnswer(proposal, sam, teacher)).isEmpty();
        assertThat(matches.linkToAnswer(proposal, sam, entries.find(sam).orElseThrow().person())).isPresent();
    }

    private void capacity(EntryId offer, int places) {
        UUID id = offer.value();
        owner.jdbc().sql("update needs.entry set answers = jsonb_set(answers, '{capacity}', to_jsonb(array[:places::text])) where id = :id")
                .param("places", String.valueOf(places))
                .param("id", id)
                .update();
    }
}
