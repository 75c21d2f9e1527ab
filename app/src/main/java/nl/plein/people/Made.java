package nl.plein.people;

/**
 * Proof that somebody came with one thing, like a need, and is known from nothing else: whoever holds the link of that thing
 * changes nobody else. Only {@link People#madeFor} gives it.
 */
public final class Made {

    private final PersonId person;

    Made(PersonId person) {
        this.person = person;
    }

    public PersonId person() {
        return person;
    }
}
