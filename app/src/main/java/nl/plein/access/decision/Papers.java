package nl.plein.access.decision;

import java.util.List;
import java.util.Map;
import nl.plein.people.OrganisationId;

/**
 * All that a decision rests on.
 *
 * @param signed for each organisation the newest version that it signed and that has begun; none when it withdrew
 */
public record Papers(
        Map<OrganisationId, Agreement> signed,
        List<Sharing> sharings,
        List<Agreed> agreed,
        List<Emergency> emergencies) {

    public static final Papers NONE = new Papers(Map.of(), List.of(), List.of(), List.of());
}
