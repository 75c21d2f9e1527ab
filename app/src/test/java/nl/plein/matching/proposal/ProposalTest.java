package nl.plein.matching.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.Test;
import plein.matching.Score;

class ProposalTest {

    private static final Instant MADE = Instant.parse("2026-03-25T09:30:00Z");

    private final Proposal proposal = Proposal.of(
            EntryId.create(), EntryId.create(), new Score(List.of()), MADE, new PersonId(UUID.randomUUID()), null);

    @Test
    void oneYesIsNoAgreement() {
        assertThat(proposal.isAgreed()).isFalse();
        assertThat(proposal.with(Side.NEED, yes()).isAgreed()).isFalse();
        assertThat(proposal.with(Side.OFFER, yes()).isAgreed()).isFalse();
    }

    @Test
    void twoTimesYesIsAgreement() {
        assertThat(proposal.with(Side.NEED, yes()).with(Side.OFFER, yes()).isAgreed()).isTrue();
    }

    @Test
    void aNoBesideAYesIsNoAgreement() {
        var no = Answer.no("time", "", MADE, null);
        assertThat(proposal.with(Side.NEED, yes()).with(Side.OFFER, no).isAgreed()).isFalse();
    }

    @Test
    void theSilentSideIsRemindedAfterFiveDaysAndNotBefore() {
        assertThat(proposal.isTimeToRemind(Side.NEED, after(Duration.ofDays(5).minusMillis(1)))).isFalse();
        assertThat(proposal.isTimeToRemind(Side.NEED, after(Duration.ofDays(5)))).isTrue();
    }

    @Test
    void whoAnsweredIsNotReminded() {
        var answered = proposal.with(Side.NEED, yes());
        assertThat(answered.isTimeToRemind(Side.NEED, after(Duration.ofDays(6)))).isFalse();
        assertThat(answered.isTimeToRemind(Side.OFFER, after(Duration.ofDays(6)))).isTrue();
    }

    @Test
    void nobodyIsRemindedOfWhatHasExpired() {
        assertThat(proposal.isTimeToRemind(Side.NEED, after(Duration.ofDays(10)))).isFalse();
    }

    @Test
    void aProposalExpiresAfterTenDaysAndNotBefore() {
        assertThat(proposal.isTimeToExpire(after(Duration.ofDays(10).minusMillis(1)))).isFalse();
        assertThat(proposal.isTimeToExpire(after(Duration.ofDays(10)))).isTrue();
    }

    @Test
    void aReasonForANoMayBeLeftOut() {
        var no = Answer.no("", " ", MADE, null);
        assertThat(no.reason()).isNull();
        assertThat(no.words()).isNull();
    }

    @Test
    void eachSideSeesTheOther() {
        assertThat(proposal.other(proposal.need())).isEqualTo(proposal.offer());
        assertThat(proposal.other(proposal.offer())).isEqualTo(proposal.need());
        assertThatThrownBy(() -> proposal.side(EntryId.create())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Answer yes() {
        return Answer.yes(MADE, null);
    }

    private static Instant after(Duration duration) {
        return MADE.plus(duration);
    }
}
