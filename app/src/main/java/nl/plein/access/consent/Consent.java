package nl.plein.access.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.access.decision.Agreed;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Purpose;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What was asked about one person, and what came of it. It counts when all who have to said yes, until the day that was
 * agreed, a birthday, or a withdrawal, whichever comes first.
 *
 * @param receivers the organisations that may see something
 * @param until the first day on which it counts no more, also when no birthday comes before; within a year
 * @param withdrawal null as long as nobody withdrew
 */
public record Consent(
        ConsentId id,
        PersonId subject,
        OrganisationId owner,
        Purpose purpose,
        Set<OrganisationId> receivers,
        Set<DataClass> classes,
        Age age,
        LocalDate askedOn,
        LocalDate until,
        List<Giver> givers,
        @Nullable Withdrawal withdrawal) {

    public enum State {
        /** Not all who have to answered. */
        WAITING,
        REFUSED,
        AGREED,
        WITHDRAWN,
        /** Its day, or a birthday, came. */
        ENDED
    }

    public Consent {
        if (classes.isEmpty() || classes.contains(DataClass.REPORTING_CODE))
            throw new IllegalArgumentException("class 5 is never shared");
        if (receivers.isEmpty() || receivers.contains(owner))
            throw new IllegalArgumentException("one agrees to what others see");
        if (!until.isAfter(askedOn) || until.isAfter(askedOn.plusYears(1)))
            throw new IllegalArgumentException("a yes is for a year at most");
        if (!voices(givers).equals(age.band().voices()) || givers.size() != age.band().voices().size())
            throw new IllegalArgumentException("exactly those who have to are asked");
    }

    private static Set<Voice> voices(List<Giver> givers) {
        return givers.stream().map(Giver::voice).collect(Collectors.toSet());
    }

    /** The first day on which it counts no more, whatever was said. */
    public LocalDate endsOn() {
        var birthday = age.birthday();
        return birthday != null && birthday.isBefore(until) ? birthday : until;
    }

    public State on(LocalDate day) {
        if (withdrawal != null) return State.WITHDRAWN;
        if (givers.stream().anyMatch(Giver::saidNo)) return State.REFUSED;
        if (!day.isBefore(endsOn())) return State.ENDED;
        return isAgreed() ? State.AGREED : State.WAITING;
    }

    private boolean isAgreed() {
        return givers.stream().allMatch(Giver::saidYes);
    }

    public Optional<Giver> giver(@Nullable PersonId person) {
        return givers.stream().filter(giver -> giver.person().equals(person)).findFirst();
    }

    /** What the decision is made with; nothing as long as somebody did not say yes. */
    Optional<Agreed> agreed(ZoneId zone) {
        if (!isAgreed()) return Optional.empty();
        var from = givers.stream().map(giver -> giver.answer().at()).max(Comparator.naturalOrder()).orElseThrow();
        return Optional.of(new Agreed(subject, owner, purpose, receivers, classes, from, end(zone)));
    }

    private Instant end(ZoneId zone) {
        var end = endsOn().atStartOfDay(zone).toInstant();
        return withdrawal != null && withdrawal.at().isBefore(end) ? withdrawal.at() : end;
    }
}
