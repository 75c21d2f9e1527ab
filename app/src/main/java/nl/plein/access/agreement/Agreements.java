package nl.plein.access.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.plein.access.decision.Agreement;
import nl.plein.access.decision.Ground;
import nl.plein.access.decision.Opening;
import nl.plein.access.decision.Purpose;
import nl.plein.access.decision.SignedAgreements;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agreements that count now. */
@Component
@Transactional
public class Agreements implements SignedAgreements {

    private final Versions versions;
    private final Signatures signatures;
    private final Organisations organisations;
    private final Clock clock;

    /** What was offered never changes, so it is read once. */
    private final Map<UUID, Agreement> read = new ConcurrentHashMap<>();

    Agreements(Versions versions, Signatures signatures, Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.versions = versions;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public Map<OrganisationId, Agreement> now() {
        var signed = new HashMap<OrganisationId, Agreement>();
        signatures.current().forEach((organisation, version) ->
                signed.put(organisation, read.computeIfAbsent(version.id(), _ -> versions.read(version.number()))));
        // whoever left the alliance has signed nothing that counts
        signed.keySet().retainAll(organisations.partners().stream().map(Organisation::id).toList());
        return signed;
    }

    /**
     * Opens linking people (purpose HELP) as most alliances begin, in a first version that counts from today. Nothing
     * happens when there is a version already.
     *
     * @param assessment where the data-protection impact assessment is found
     */
    public void begin(String title, Ground ground, String assessment, PersonId by) {
        if (!versions.all().isEmpty()) return;
        var version = versions.draft(by);
        versions.name(version, title, LocalDate.now(clock));
        versions.open(version, new Opening(Purpose.HELP, ground, assessment, true));
        StandardAgreement.clauses(Purpose.HELP).forEach(clause -> versions.add(version, clause));
        versions.offer(version);
    }

    /** Signs the newest version that was offered, for an organisation. May be repeated. */
    public void sign(OrganisationId organisation, PersonId by, String capacity) {
        versions.all().stream()
                .filter(version -> !version.isDraft())
                .findFirst()
                .ifPresent(version -> signatures.sign(version.number(), organisation, by, capacity));
    }
}
