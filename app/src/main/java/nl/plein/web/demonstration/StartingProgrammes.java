package nl.plein.web.demonstration;

import nl.plein.journeys.programme.ShippedProgrammes;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import org.springframework.stereotype.Component;

/** The programmes that every alliance begins with; also one that was there before Plein had any. */
@Component
class StartingProgrammes {

    private final ShippedProgrammes shipped;
    private final Organisations organisations;
    private final Kinds kinds;

    StartingProgrammes(ShippedProgrammes shipped, Organisations organisations, Kinds kinds) {
        this.shipped = shipped;
        this.organisations = organisations;
        this.kinds = kinds;
    }

    void bring() {
        if (!organisations.partners().isEmpty()) shipped.bring(this::organisation);
    }

    /** Whoever keeps the kind of help, or else whoever leads. */
    private OrganisationId organisation(String kind) {
        var partners = organisations.partners().stream().map(Organisation::id).toList();
        return kinds.find(kind).map(Kind::organisation).filter(partners::contains).orElseGet(partners::getFirst);
    }
}
