package nl.plein.journeys.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ProgrammesTest extends Story {

    @Autowired
    private Programmes programmes;

    @Autowired
    private OwnProgrammes own;

    @Autowired
    private Keys ring;

    @Autowired
    private ApplicationContext application;

    private OrganisationId here;
    private OrganisationId there;
    private SomeProgrammes some;

    @BeforeEach
    void twoOrganisations() {
        here = somebody.anOrganisation();
        there = somebody.anOrganisation();
        some = SomeProgrammes.in(application);
    }

    @Test
    void aProgrammeComesBackAsItWasKept() {
        var content = SomeProgrammes.content(
                "Maatje",
                List.of(SomeProgrammes.moment("a", 0), SomeProgrammes.moment("b", 4)),
                List.of(SomeProgrammes.challenge("c", 0, "b")));
        var kept = some.offered(here, "buddy", content);
        assertThat(kept.content()).isEqualTo(content);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.offeredAt()).isEqualTo(clock.instant());
        assertThat(programmes.find(kept.programme(), 1)).contains(kept);
    }

    @Test
    void whoBeganWithAVersionGoesOnWithItWhenANewOneIsOffered() {
        var first = some.offered(here, "buddy", SomeProgrammes.onDays("Eerst", 0, 4));
        own.keepDraft(first.programme(), SomeProgrammes.onDays("Daarna", 0, 7), null);
        assertThat(programmes.forKind(here, "buddy")).as("a draft is not offered").contains(first);
        own.keepDraft(first.programme(), SomeProgrammes.onDays("Daarna", 0, 8), null);
        own.offer(first.programme());

        assertThat(programmes.forKind(here, "buddy")).hasValueSatisfying(now -> {
            assertThat(now.version()).isEqualTo(2);
            assertThat(now.content()).isEqualTo(SomeProgrammes.onDays("Daarna", 0, 8));
        });
        assertThat(programmes.find(first.programme(), 1)).contains(first);
    }

    @Test
    void whatWasOfferedDoesNotChangeEvenForItsOwner() {
        some.offered(here, "buddy", SomeProgrammes.onDays("Maatje", 0, 4));
        for (var change : List.of(
                "update journeys.programme_version set content = '{}'",
                "update journeys.programme_version set offered_at = null",
                "delete from journeys.programme_version",
                "delete from journeys.programme"))
            assertThatThrownBy(() -> owner.jdbc().sql(change).update()).as(change).hasMessageContaining("does not change");
    }

    @Test
    void onesOwnProgrammeComesFirstAndThenWhatIsShared() {
        var theirs = some.offered(there, "buddy", SomeProgrammes.onDays("Van hen", 0, 4));
        assertThat(programmes.forKind(here, "buddy")).as("not shared").isEmpty();
        own.share(theirs.programme());
        assertThat(programmes.forKind(here, "buddy")).contains(theirs);
        var ours = some.offered(here, "buddy", SomeProgrammes.onDays("Van ons", 0, 4));
        assertThat(programmes.forKind(here, "buddy")).contains(ours);
        assertThat(programmes.forKind(there, "buddy")).contains(theirs);
        assertThat(programmes.forKind(here, "homework")).isEmpty();
        own.close(ours.programme());
        assertThat(programmes.forKind(here, "buddy")).as("nobody begins with what is closed").contains(theirs);
        assertThat(programmes.find(ours.programme(), 1)).as("and who did goes on").contains(ours);
    }

    @Test
    void aKindOfHelpHasOneProgrammeOfAnOrganisation() {
        var first = some.offered(here, "buddy", SomeProgrammes.onDays("Eerst", 0, 4));
        own.beginWith(first.programme(), here, List.of("buddy", "company"));
        var second = some.offered(here, "buddy", SomeProgrammes.onDays("Daarna", 0, 4));
        assertThat(programmes.forKind(here, "buddy")).contains(second);
        assertThat(programmes.forKind(here, "company")).contains(first);
        assertThat(owner.count("journeys.programme where 'buddy' = any (kinds)")).isEqualTo(1);
    }

    @Test
    void anotherOrganisationReadsWhatIsSharedAndNeverADraft() {
        var theirs = some.offered(there, "buddy", SomeProgrammes.onDays("Van hen", 0, 4));
        own.keepDraft(theirs.programme(), SomeProgrammes.onDays("Half", 0, 4), null);
        assertThat(seenFromHere(theirs.programme(), 1)).isFalse();
        own.share(theirs.programme());
        assertThat(seenFromHere(theirs.programme(), 1)).isTrue();
        assertThat(seenFromHere(theirs.programme(), 2)).isFalse();
        inTheNameOfHere(() -> own.close(theirs.programme()));
        assertThat(owner.count("journeys.programme where closed_at is not null")).as("and changes nothing").isZero();
    }

    private boolean seenFromHere(ProgrammeId programme, int version) {
        return ring.as(fromHere(), () -> programmes.find(programme, version).isPresent());
    }

    private void inTheNameOfHere(Runnable work) {
        ring.as(fromHere(), () -> {
            work.run();
            return null;
        });
    }

    private Viewer fromHere() {
        return new Viewer(new PersonId(UUID.randomUUID()), Map.of(here, Set.of(Role.COORDINATOR)));
    }
}
