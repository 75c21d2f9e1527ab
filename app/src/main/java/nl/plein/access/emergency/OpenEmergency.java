package nl.plein.access.emergency;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.WriteToRole;
import nl.plein.access.decision.SignedAgreements;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.post.Letter;
import nl.plein.shared.Outcome;
import nl.plein.shared.database.OneAtATime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens somebody's data for an hour, and tells the owner before anything is read. */
@Component
public class OpenEmergency {

    private static final int MOST_IN_A_DAY = 5;
    private static final Set<Role> TOLD = EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.CONTROLLER);

    private final EmergencyLog log;
    private final SignedAgreements agreements;
    private final Organisations organisations;
    private final WriteToRole writeToRole;
    private final OneAtATime oneAtATime;

    OpenEmergency(
            EmergencyLog log,
            SignedAgreements agreements,
            Organisations organisations,
            WriteToRole writeToRole,
            OneAtATime oneAtATime) {
        this.log = log;
        this.agreements = agreements;
        this.organisations = organisations;
        this.writeToRole = writeToRole;
        this.oneAtATime = oneAtATime;
    }

    /** Who reads, for which organisation. */
    public record Reader(PersonId person, OrganisationId organisation) {}

    /**
     * The page holds the key of the owner already.
     *
     * @param subject null when nobody was found by what was typed: that is told to the owner too
     */
    @Transactional
    public Outcome<UUID> open(Reader reader, OrganisationId owner, @Nullable PersonId subject, String reason) {
        var signed = agreements.now();
        if (!signed.containsKey(reader.organisation()) || !signed.containsKey(owner))
            return Outcome.refused("emergency.no-agreement");
        oneAtATime.wait("emergencies", reader.person().value().toString());
        if (log.lately(reader.person()) >= MOST_IN_A_DAY) return Outcome.refused("emergency.too-often");
        var id = log.add(reader.person(), reader.organisation(), owner, subject, reason);
        tell(reader, owner, id);
        return subject == null ? Outcome.refused("emergency.nobody") : Outcome.done(id);
    }

    /** Without a name: a letter may be read by somebody else. */
    private void tell(Reader reader, OrganisationId owner, UUID id) {
        var name = organisations.find(reader.organisation()).orElseThrow().name();
        writeToRole.write(owner, TOLD, "emergency.letter", colleague -> new Letter(
                colleague.email(),
                Locale.of(colleague.language()),
                "emergency.letter",
                List.of(colleague.givenName(), name),
                "/emergencies",
                id));
    }
}
