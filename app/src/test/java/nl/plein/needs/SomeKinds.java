package nl.plein.needs;

import java.util.List;
import java.util.Set;
import nl.plein.people.OrganisationId;

/** Kinds of help for stories. */
public class SomeKinds {

    private SomeKinds() {}

    /** Asks everything that can be asked. */
    public static Kind homework(OrganisationId organisation) {
        return new Kind(
                "homework",
                organisation,
                new Kind.Text("Hulp bij huiswerk", "Homework help"),
                new Kind.Text("Samen leren voor school.", "Learning together for school."),
                "book",
                Set.of("topics", "level", "ages", "languages", "where", "times", "often", "interests", "wishes", "barriers"),
                new Kind.Text("Welk vak?", "Which subject?"),
                List.of(
                        new Kind.Topic("maths", new Kind.Text("Wiskunde", "Maths")),
                        new Kind.Topic("dutch", new Kind.Text("Nederlands", "Dutch"))),
                true);
    }

    /** Asks as little as possible. */
    public static Kind company(OrganisationId organisation) {
        return new Kind(
                "company",
                organisation,
                new Kind.Text("Gezelschap", "Company"),
                new Kind.Text("Samen koffie drinken en praten.", "Having coffee and a talk."),
                "cup",
                Set.of("where"),
                new Kind.Text("", ""),
                List.of(),
                true);
    }
}
