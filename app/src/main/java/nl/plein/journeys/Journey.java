package nl.plein.journeys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.matching.ProposalId;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What two people, or a small group, do together, with the programme as it was when they began.
 *
 * @param organisation that guides it, and whose coordinator is there for them
 * @param organisations those of everybody who takes part
 * @param match from which it began; null when a coordinator put a group together
 * @param participants also those who left
 * @param meeting how they talk; null as long as that is not chosen
 * @param moments in the order of time
 * @param once they talk one time and no more, whatever the programme has
 */
public record Journey(
        JourneyId id,
        OrganisationId organisation,
        Set<OrganisationId> organisations,
        @Nullable ProposalId match,
        UUID programme,
        int version,
        Instant startedAt,
        List<Participant> participants,
        @Nullable Meeting meeting,
        List<Moment> moments,
        @Nullable Ending ending,
        boolean once) {

    /** One that goes through its whole programme. */
    public Journey(
            JourneyId id,
            OrganisationId organisation,
            Set<OrganisationId> organisations,
            @Nullable ProposalId match,
            UUID programme,
            int version,
            Instant startedAt,
            List<Participant> participants,
            @Nullable Meeting meeting,
            List<Moment> moments,
            @Nullable Ending ending) {
        this(id, organisation, organisations, match, programme, version, startedAt, participants, meeting, moments, ending, false);
    }

    /** @param link of the room when they talk by video; null otherwise */
    public record Meeting(Way way, @Nullable String link) {

        public enum Way {
            VIDEO,
            PHONE,
            VISIT
        }
    }

    /** @param reason null when the match ended, or when it ended before reasons were asked */
    public record Ending(Why why, @Nullable Reason reason, Instant at) {

        public Ending(Why why, Instant at) {
            this(why, null, at);
        }

        public enum Why {
            /** they went through the whole programme */
            DONE,
            /** one of them stopped, or both */
            STOPPED,
            /** the match ended */
            UNMATCHED,
            /** they go on in a group */
            JOINED
        }

        public enum Reason {
            /** they go on together, with another programme or without an end */
            GONE_ON,
            /** no help is needed any more */
            ENOUGH,
            HELPER_STOPS,
            /** they did not get on, or somebody else would suit better */
            ANOTHER_HELPER,
            /** one of them could not be reached any more */
            OUT_OF_REACH,
            /** help came from elsewhere: family, school, care */
            OTHER_HELP,
            /** another organisation took over */
            HANDED_OVER,
            OTHER
        }
    }

    Journey with(List<Participant> participants, List<Moment> moments) {
        return new Journey(
                id, organisation, organisations, match, programme, version, startedAt, participants, meeting, moments, ending, once);
    }

    public boolean isOver() {
        return ending != null;
    }

    public Stream<Participant> helpers() {
        return participants.stream().filter(Participant::takesPart).filter(Participant::isHelper);
    }

    public Stream<Participant> askers() {
        return participants.stream().filter(Participant::takesPart).filter(one -> !one.isHelper());
    }

    public Optional<Participant> participant(UUID id) {
        return participants.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Moment> moment(MomentId id) {
        return moments.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The first one of which nobody said what came of it. */
    public Optional<Moment> next() {
        return isOver() ? Optional.empty() : moments.stream().filter(Moment::isOpen).findFirst();
    }
}
