package nl.plein.matching.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import nl.plein.matching.ProposalId;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import plein.matching.Score;

/**
 * One need and one offer, put to both sides. Two times yes makes it a match; anything that ends it is a closure.
 *
 * @param byHandBecause why a coordinator paired these two although a condition was against it
 */
public record Proposal(
        ProposalId id,
        EntryId need,
        EntryId offer,
        Score score,
        Instant madeAt,
        PersonId madeBy,
        @Nullable String byHandBecause,
        Map<Side, Answer> answers,
        @Nullable Instant matchedAt,
        @Nullable Closure closure) {

    /** Long enough to have read the letter, short enough to leave as much time again. */
    public static final Duration REMIND_AFTER = Duration.ofDays(5);

    public static final Duration EXPIRES_AFTER = Duration.ofDays(10);

    /** Whoever did not answer, or whose match ended, is not put to the very same person again this soon. */
    public static final Duration RESTS = Duration.ofDays(30);

    public static Proposal of(EntryId need, EntryId offer, Score score, Instant now, PersonId by, @Nullable String because) {
        return new Proposal(ProposalId.create(), need, offer, score, now, by, because, Map.of(), null, null);
    }

    /** Waiting for an answer of at least one side. */
    public boolean isOpen() {
        return matchedAt == null && closure == null;
    }

    /** Both said yes, and it has not ended. */
    public boolean isMatched() {
        return matchedAt != null && closure == null;
    }

    public boolean isAnsweredBy(Side side) {
        return answers.containsKey(side);
    }

    public boolean saidYes(Side side) {
        return isAnsweredBy(side) && answers.get(side).yes();
    }

    public boolean isAgreed() {
        return saidYes(Side.NEED) && saidYes(Side.OFFER);
    }

    public Instant expiresAt() {
        return madeAt.plus(EXPIRES_AFTER);
    }

    public boolean isTimeToRemind(Side side, Instant now) {
        return isOpen() && !isAnsweredBy(side) && !now.isBefore(madeAt.plus(REMIND_AFTER)) && now.isBefore(expiresAt());
    }

    public boolean isTimeToExpire(Instant now) {
        return isOpen() && !now.isBefore(expiresAt());
    }

    public EntryId entry(Side side) {
        return side == Side.NEED ? need : offer;
    }

    public boolean concerns(EntryId entry) {
        return need.equals(entry) || offer.equals(entry);
    }

    public Side side(EntryId entry) {
        if (!concerns(entry)) throw new IllegalArgumentException("this proposal is not about that entry");
        return need.equals(entry) ? Side.NEED : Side.OFFER;
    }

    public EntryId other(EntryId entry) {
        return entry(side(entry).other());
    }

    Proposal with(Side side, Answer answer) {
        var both = new EnumMap<Side, Answer>(Side.class);
        both.putAll(answers);
        both.put(side, answer);
        return new Proposal(id, need, offer, score, madeAt, madeBy, byHandBecause, Map.copyOf(both), matchedAt, closure);
    }
}
