package nl.plein.directory.hsds;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.directory.Term;
import nl.plein.directory.program.WrongParameter;

/** Which things are wanted, as conditions that all have to hold, with what they ask after. */
class Selection {

    private static final Map<Term.Kind, String> FIELDS = Map.of(
            Term.Kind.SUBJECT, "subjects",
            Term.Kind.LIFE_EVENT, "events",
            Term.Kind.FOR_WHOM, "forWhom");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param things alias of the table of which people see what is published */
    Selection(String things) {
        conditions.add(things + ".published_at is not null");
    }

    /**
     * Every word that is typed has to begin a word of the text.
     *
     * @param kind listings or initiatives
     */
    void search(String column, String kind, Wanted wanted) {
        wanted.text("search").ifPresent(typed -> {
            var words = Stream.of(typed.split("[^\\p{L}\\p{N}]+"))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word + ":*")
                    .collect(Collectors.joining(" & "));
            if (words.isEmpty()) throw new WrongParameter("search", "program.wrong.search");
            conditions.add(column + ".id in (select directory." + kind + "_with(:search))");
            parameters.put("search", words);
        });
    }

    void organization(String column, Wanted wanted) {
        wanted.id("organization_id").ifPresent(id -> {
            conditions.add(column + " = :organization");
            parameters.put("organization", id);
        });
    }

    void modifiedAfter(String column, Wanted wanted) {
        wanted.moment("modified_after").ifPresent(after -> {
            conditions.add(column + " >= :after");
            parameters.put("after", Timestamp.from(after));
        });
    }

    void terms(String listings, Wanted wanted, List<Term> terms) {
        ofTerm(wanted, terms).ifPresent(holds -> conditions.add(holds.formatted(listings)));
        ofTaxonomy(wanted).ifPresent(holds -> conditions.add(holds.formatted(listings)));
    }

    /** An organization has a term when something it offers has it. */
    void termsOfWhatIsOffered(String initiatives, Wanted wanted, List<Term> terms) {
        var offered = "exists (select from directory.listing l where l.published_at is not null and l.initiative = "
                + initiatives + ".id and ";
        ofTerm(wanted, terms).ifPresent(holds -> conditions.add(offered + holds.formatted("l") + ")"));
        ofTaxonomy(wanted).ifPresent(holds -> conditions.add(offered + holds.formatted("l") + ")"));
    }

    private Optional<String> ofTerm(Wanted wanted, List<Term> terms) {
        return wanted.id("taxonomy_term_id").map(id -> terms.stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .map(term -> {
                    parameters.put("term", "{\"%s\":[\"%s\"]}".formatted(FIELDS.get(term.kind()), term.key()));
                    return "%s.id in (select directory.listings_of(:term::jsonb))";
                })
                .orElse("false"));
    }

    private Optional<String> ofTaxonomy(Wanted wanted) {
        return wanted.id("taxonomy_id").map(id -> Stream.of(Term.Kind.values())
                .filter(kind -> PartId.taxonomy(kind).equals(id))
                .findFirst()
                .map(kind -> "%s.content->'" + FIELDS.get(kind) + "'->0 is not null")
                .orElse("false"));
    }

    /** @param some where it has to be */
    void at(String listings, String places, Collection<UUID> some) {
        conditions.add(places + ".id = any (:places)");
        conditions.add(listings + ".id in (select directory.listings_at(:places::text[]))");
        parameters.put("places", some.toArray(UUID[]::new));
    }

    /** On a next page, or by somebody else. What words somebody looks for is kept nowhere, and who is near where neither. */
    boolean isAskedAgain() {
        return !parameters.containsKey("search") && !parameters.containsKey("places");
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
