package nl.plein.access.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;

/** A small random world: three organisations, three people, agreements of all sorts. Equal seeds give equal worlds. */
class RandomPapers {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Random random;
    final List<OrganisationId> organisations;
    final List<PersonId> persons;

    RandomPapers(long seed) {
        this.random = new Random(seed);
        this.organisations = IntStream.range(0, 3).mapToObj(_ -> new OrganisationId(id())).toList();
        this.persons = IntStream.range(0, 3).mapToObj(_ -> new PersonId(id())).toList();
    }

    Papers papers() {
        var versions = List.of(agreement(1), agreement(2));
        Map<OrganisationId, Agreement> signed = new HashMap<>();
        for (var organisation : organisations) if (random.nextInt(8) > 0) signed.put(organisation, one(versions));
        return new Papers(signed, some(60, this::sharing), some(60, this::agreed), some(6, this::emergency));
    }

    Question question() {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) if (random.nextInt(3) == 0) roles.add(role);
        return new Question(
                new Asker(one(persons), one(organisations), roles),
                new Matter(one(persons), one(organisations)),
                purpose(),
                one(DataClass.values()),
                one(Act.values()),
                moment());
    }

    <T> List<T> some(int most, Supplier<T> make) {
        var all = new ArrayList<T>();
        for (var left = random.nextInt(most + 1); left > 0; left--) all.add(make.get());
        return List.copyOf(all);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private Agreement agreement(int version) {
        var openings = new HashSet<Opening>();
        var clauses = new HashSet<Clause>();
        for (var purpose : List.of(Purpose.HELP, Purpose.CONTACT)) {
            var ground = one(Ground.values());
            if (random.nextInt(5) > 0)
                openings.add(new Opening(purpose, ground, "assessment", ground == Ground.CONSENT || random.nextBoolean()));
        }
        for (var left = 120; left > 0; left--) clauses.add(clause());
        return new Agreement(version, openings, clauses);
    }

    private Clause clause() {
        return new Clause(
                random.nextBoolean() ? null : one(organisations),
                one(Role.values()),
                purpose(),
                one(DataClass.values()),
                one(Act.values()),
                one(Reach.values()));
    }

    private Sharing sharing() {
        return new Sharing(
                one(persons), one(organisations), one(organisations), purpose(), classes(), moment(), moment());
    }

    private Agreed agreed() {
        return new Agreed(
                one(persons), one(organisations), purpose(), Set.of(one(organisations)), classes(), moment(), moment());
    }

    private Emergency emergency() {
        return new Emergency(one(persons), one(organisations), one(persons), one(organisations), moment(), moment());
    }

    private Set<DataClass> classes() {
        var classes = EnumSet.noneOf(DataClass.class);
        for (var each : DataClass.values()) if (random.nextInt(3) > 0) classes.add(each);
        return classes;
    }

    /** Two of the five, so that questions and papers often speak of the same. */
    private Purpose purpose() {
        return random.nextInt(4) == 0 ? Purpose.CONTACT : Purpose.HELP;
    }

    private Instant moment() {
        return NOON.plus(Duration.ofHours(random.nextInt(-6, 7)));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
