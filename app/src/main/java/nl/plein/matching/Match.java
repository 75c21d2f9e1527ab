package nl.plein.matching;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;

/**
 * Two people who both said yes.
 *
 * @param kind key of the kind of help
 * @param organisations those of both sides
 * @param times the parts of the week in which both can, like "tue-evening"; when a coordinator paired two who share
 *     none, those of the helper
 * @param once whether one time is all that was asked
 */
public record Match(
        ProposalId id,
        String kind,
        Set<OrganisationId> organisations,
        Party asker,
        Party helper,
        List<String> times,
        boolean once,
        Instant since) {

    /**
     * @param organisation that looks after this person here
     * @param speaker with whom we speak: the person, or a parent, guardian or whoever arranges it
     * @param ways how this person can meet: home, place, online
     * @param minor whether this person is under 18
     */
    public record Party(PersonId person, OrganisationId organisation, PersonId speaker, List<String> ways, boolean minor) {}

    public Match {
        organisations = Set.copyOf(organisations);
        times = List.copyOf(times);
    }
}
