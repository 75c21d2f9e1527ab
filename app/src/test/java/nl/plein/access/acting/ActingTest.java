package nl.plein.access.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ActingTest {

    private final Acting acting = new Acting();
    private final Random random = new Random(4);

    @Test
    void whoeverActsHasExactlyTheRolesOfOneOrganisationTheyWorkForOrNone() {
        var organisations = List.of(organisation(), organisation(), organisation());
        for (var round = 0; round < 1000; round++) {
            var all = viewer(organisations);
            var request = new MockHttpServletRequest();
            acting.narrow(all, request);
            for (var choice : organisations) {
                var theirs = all.roles().containsKey(choice);
                assertThat(acting.choose(request, choice)).isEqualTo(theirs);
                var narrowed = acting.narrow(all, request);
                assertThat(narrowed.person()).isEqualTo(all.person());
                assertThat(narrowed.roles()).hasSizeLessThanOrEqualTo(1);
                assertThat(all.roles()).containsAllEntriesOf(narrowed.roles());
                if (theirs) assertThat(narrowed.roles()).containsOnlyKeys(choice);
            }
        }
    }

    @Test
    void whoHasToChooseMayDoNothingUntilThen() {
        var one = organisation();
        var other = organisation();
        var all = new Viewer(person(), Map.of(one, Set.of(Role.COORDINATOR), other, Set.of(Role.CONFIDANT)));
        var request = new MockHttpServletRequest();
        assertThat(acting.narrow(all, request).roles()).isEmpty();
        assertThat(acting.mustChoose(request)).isTrue();
        acting.choose(request, one);
        assertThat(acting.mustChoose(request)).isFalse();
    }

    @Test
    void theChoiceEndsWithTheWork() {
        var one = organisation();
        var other = organisation();
        var person = person();
        var request = new MockHttpServletRequest();
        acting.narrow(new Viewer(person, Map.of(one, Set.of(Role.COORDINATOR), other, Set.of(Role.CONFIDANT))), request);
        acting.choose(request, one);
        var left = new Viewer(person, Map.of(other, Set.of(Role.CONFIDANT)));
        assertThat(acting.narrow(left, request)).isEqualTo(left);
        var elsewhere = new Viewer(person, Map.of(other, Set.of(Role.CONFIDANT), organisation(), Set.of(Role.CONTROLLER)));
        assertThat(acting.narrow(elsewhere, request).roles()).isEmpty();
    }

    @Test
    void nobodyStaysNobody() {
        var request = new MockHttpServletRequest();
        assertThat(acting.narrow(Viewer.NOBODY, request)).isSameAs(Viewer.NOBODY);
        assertThat(acting.mustChoose(request)).isFalse();
        assertThat(acting.choose(request, organisation())).isFalse();
        assertThat(request.getSession(false)).isNull();
    }

    private Viewer viewer(List<OrganisationId> organisations) {
        var roles = new HashMap<OrganisationId, Set<Role>>();
        for (var organisation : organisations) {
            var some = new ArrayList<>(List.of(Role.values()));
            some.removeIf(_ -> random.nextBoolean());
            if (!some.isEmpty()) roles.put(organisation, EnumSet.copyOf(some));
        }
        return roles.isEmpty() ? Viewer.NOBODY : new Viewer(person(), roles);
    }

    private static OrganisationId organisation() {
        return new OrganisationId(UUID.randomUUID());
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }
}
