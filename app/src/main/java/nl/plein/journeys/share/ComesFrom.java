package nl.plein.journeys.share;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.Participant;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator writes down from which company or school a helper comes. The helper hears so, and can undo it. */
@Component
public class ComesFrom {

    private final Companies companies;
    private final People people;
    private final JourneyLinks links;
    private final Post post;
    private final Clock clock;

    ComesFrom(Companies companies, People people, JourneyLinks links, Post post, Clock clock) {
        this.companies = companies;
        this.people = people;
        this.links = links;
        this.post = post;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Organisation> write(Journey journey, Participant helper, OrganisationId id, PersonId by) {
        var company = companies.all().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        if (company == null || !helper.isHelper() || !helper.takesPart()) return Outcome.refused("share.no-company");
        if (companies.set(helper.person(), journey.organisation(), id, by, clock.instant())) tell(journey, helper, company);
        return Outcome.done(company);
    }

    private void tell(Journey journey, Participant helper, Organisation company) {
        people.find(helper.speaker()).filter(reader -> reader.email() != null).ifPresent(reader -> post.send(new Letter(
                reader.email(), Locale.of(reader.language()), "letter.share", List.of(reader.givenName(), company.name()),
                links.to(journey, helper), journey.id().value())));
    }
}
