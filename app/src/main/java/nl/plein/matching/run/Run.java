package nl.plein.matching.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * A dry run: what would be proposed to whom. Nothing of it is real before somebody accepts it.
 *
 * @param organisations whose needs and offers the requester saw
 * @param acceptedAt when somebody asked to accept all that was left
 */
public record Run(
        UUID id,
        PersonId requestedBy,
        Set<OrganisationId> organisations,
        Instant requestedAt,
        Step step,
        @Nullable Instant doneAt,
        @Nullable Instant failedAt,
        @Nullable Figures figures,
        @Nullable Instant acceptedAt) {

    public enum Step {
        WAITING,
        READING,
        MATCHING,
        LOOKING_FOR_HELPERS,
        WRITING
    }

    /**
     * @param places how many people all helpers together can take
     * @param tiers from the most urgent to the least, those nobody is in left out
     */
    public record Figures(int needs, int helpers, int places, int proposed, int leftOut, List<Tier> tiers) {

        public record Tier(int tier, int asked, int proposed) {}

        public int notProposed() {
            return needs - proposed;
        }
    }

    /** So long everything can be called back; until then nobody hears of it. */
    public static final Duration RECALL = Duration.ofHours(1);

    /** When what was accepted as a whole goes out; null when it was not. */
    public @Nullable Instant goesOutAt() {
        return acceptedAt == null ? null : acceptedAt.plus(RECALL);
    }

    public boolean canBeCalledBack(Instant now) {
        return acceptedAt != null && now.isBefore(goesOutAt());
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public boolean isFailed() {
        return failedAt != null;
    }

    public boolean isBusy() {
        return !isDone() && !isFailed();
    }

    /** Whoever may see everything in it. */
    boolean isVisibleTo(Viewer viewer) {
        return viewer.organisations(Role.COORDINATOR).containsAll(organisations);
    }

    /** Somebody who started or accepted this run, with what is left today of what they might see. */
    Viewer asViewer(PersonId person, Set<OrganisationId> coordinates) {
        var roles = organisations.stream()
                .filter(coordinates::contains)
                .collect(Collectors.toMap(each -> each, _ -> Set.of(Role.COORDINATOR)));
        return new Viewer(person, Map.copyOf(roles));
    }
}
