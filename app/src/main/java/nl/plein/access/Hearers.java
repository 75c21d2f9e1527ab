package nl.plein.access;

import java.util.List;
import nl.plein.people.Organisation;
import nl.plein.people.Person;

/**
 * Who hears what is meant for everybody with a role at an organisation. None of these is an empty list: that there is nobody
 * is a case of its own, which whoever writes has to say something about.
 */
public sealed interface Hearers {

    /** Those who have the role and can be written to. */
    record OfRole(List<Person> people) implements Hearers {

        public OfRole {
            people = some(people);
        }
    }

    /**
     * Nobody has the role, or none of them can be written to; these see to it that somebody does.
     *
     * @param organisation theirs: the one it was meant for, or the one that leads the alliance
     */
    record StandIns(Organisation organisation, List<Person> people) implements Hearers {

        public StandIns {
            people = some(people);
        }
    }

    /** There is nobody at all who can be written to. */
    record Nobody() implements Hearers {}

    private static List<Person> some(List<Person> people) {
        if (people.isEmpty()) throw new IllegalArgumentException("nobody is a case of its own");
        return List.copyOf(people);
    }
}
