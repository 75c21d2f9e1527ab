package nl.plein.access.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Purpose;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Consents of all sorts, about few people and organisations, in a few weeks. Equal seeds give equal ones. */
class RandomConsents {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 40;

    private final Random random;
    final List<OrganisationId> organisations;
    final List<PersonId> persons;

    RandomConsents(long seed) {
        random = new Random(seed);
        organisations = IntStream.range(0, 3).mapToObj(_ -> new OrganisationId(uuid())).toList();
        persons = IntStream.range(0, 2).mapToObj(_ -> new PersonId(uuid())).toList();
    }

    Consent consent() {
        var subject = one(persons);
        var asked = FIRST.plusDays(random.nextInt(5));
        var age = age(asked);
        var givers = age.band().voices().stream()
                .map(voice -> new Giver(voice == Voice.SELF ? subject : new PersonId(uuid()), voice, answer()))
                .toList();
        return new Consent(
                ConsentId.create(),
                subject,
                organisations.getFirst(),
                purpose(),
                Set.of(one(organisations.subList(1, 3))),
                classes(),
                age,
                asked,
                asked.plusDays(1 + random.nextInt(DAYS)),
                givers,
                random.nextInt(4) == 0 ? new Withdrawal(moment(), subject, null) : null);
    }

    private Age age(LocalDate asked) {
        var band = Age.Band.values()[random.nextInt(Age.Band.values().length)];
        return band == Age.Band.ADULT ? Age.ADULT : new Age(band, asked.plusDays(1 + random.nextInt(DAYS)));
    }

    private @Nullable Answer answer() {
        if (random.nextInt(5) == 0) return null;
        return Answer.byLink(random.nextInt(6) > 0, moment(), new Words(1, Locale.ENGLISH, ""));
    }

    Instant moment() {
        return FIRST.atStartOfDay(ZONE).plusHours(random.nextInt(24 * (DAYS + 10))).toInstant();
    }

    Purpose purpose() {
        return random.nextBoolean() ? Purpose.HELP : Purpose.CONTACT;
    }

    DataClass dataClass() {
        return DataClass.values()[random.nextInt(DataClass.values().length)];
    }

    private Set<DataClass> classes() {
        var classes = EnumSet.of(DataClass.KNOWN);
        for (var each : DataClass.values()) if (each != DataClass.REPORTING_CODE && random.nextBoolean()) classes.add(each);
        return classes;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
