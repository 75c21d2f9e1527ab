package nl.plein.web.demonstration;

import java.util.Map;
import java.util.stream.Collectors;
import nl.plein.directory.shipped.ShippedDirectory;
import nl.plein.directory.shipped.ShippedTalks;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.OrganisationKind;
import nl.plein.people.Organisations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The lists of the directory that every alliance begins with; in a demonstration also what a made-up town offers. */
@Component
class StartingDirectory {

    private static final Map<String, OrganisationKind> PARTNERS = Map.of(
            "students", OrganisationKind.INITIATIVE,
            "welfare", OrganisationKind.WELFARE,
            "library", OrganisationKind.LIBRARY,
            "municipality", OrganisationKind.MUNICIPALITY);

    private final ShippedDirectory shipped;
    private final ShippedTalks talks;
    private final Organisations organisations;
    private final boolean demonstration;

    StartingDirectory(
            ShippedDirectory shipped,
            ShippedTalks talks,
            Organisations organisations,
            @Value("${plein.demonstration:false}") boolean demonstration) {
        this.shipped = shipped;
        this.talks = talks;
        this.organisations = organisations;
        this.demonstration = demonstration;
    }

    void bring() {
        var partners = organisations.partners();
        if (partners.isEmpty()) return;
        shipped.bringTerms();
        if (!demonstration) return;
        var byKind = partners.stream()
                .collect(Collectors.toMap(Organisation::kind, Organisation::id, (first, _) -> first));
        shipped.bringOffers(name -> keeper(name, byKind, partners.getFirst().id()));
        talks.bring();
    }

    /** The library looks after what belongs to no partner. */
    private static OrganisationId keeper(
            String name, Map<OrganisationKind, OrganisationId> byKind, OrganisationId leads) {
        var kind = PARTNERS.getOrDefault(name, OrganisationKind.LIBRARY);
        return byKind.getOrDefault(kind, leads);
    }
}
