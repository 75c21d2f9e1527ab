package nl.plein.access.colleague;

import java.util.List;
import java.util.Set;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.people.Memberships;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody comes to work somewhere by what others fill in: who works elsewhere says yes first. */
@Component
@Transactional
class AnswerAsked {

    private final AskedToWork asked;
    private final Memberships memberships;
    private final Organisations organisations;
    private final Keys keys;

    AnswerAsked(AskedToWork asked, Memberships memberships, Organisations organisations, Keys keys) {
        this.asked = asked;
        this.memberships = memberships;
        this.organisations = organisations;
        this.keys = keys;
    }

    record Post(Organisation organisation, Set<Role> roles) {}

    List<Post> open(Viewer viewer) {
        return asked.of(viewer.person()).entrySet().stream()
                .flatMap(each -> organisations.find(each.getKey()).filter(Organisation::isPartner).stream()
                        .map(organisation -> new Post(organisation, each.getValue())))
                .toList();
    }

    /** May be repeated. */
    void accept(Viewer viewer, OrganisationId organisation) {
        var person = viewer.person();
        var roles = asked.of(person).getOrDefault(organisation, Set.of());
        if (roles.isEmpty() || organisations.find(organisation).filter(Organisation::isPartner).isEmpty()) return;
        keys.add(List.of(organisation));
        roles.forEach(role -> memberships.add(person, organisation, role));
        asked.remove(organisation, person);
    }

    /** May be repeated. */
    void refuse(Viewer viewer, OrganisationId organisation) {
        asked.remove(organisation, viewer.person());
    }
}
