package nl.plein.directory.hsds;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.directory.Listing;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import org.springframework.stereotype.Component;

/** The closed lists of the alliance as taxonomies, and what hangs on them. */
@Component
class TermParts {

    private final Terms terms;
    private final DutchTexts texts;

    TermParts(Terms terms, DutchTexts texts) {
        this.terms = terms;
        this.texts = texts;
    }

    List<Parts> taxonomies(Wanted wanted) {
        return Stream.of(Term.Kind.values())
                .filter(kind -> wanted.text("search")
                        .map(typed -> has(texts.of("taxonomy." + kind), typed))
                        .orElse(true))
                .map(this::taxonomy)
                .toList();
    }

    List<Parts> taxonomy(UUID id) {
        return Stream.of(Term.Kind.values())
                .filter(kind -> PartId.taxonomy(kind).equals(id))
                .map(this::taxonomy)
                .toList();
    }

    private Parts taxonomy(Term.Kind kind) {
        return Parts.of(PartId.taxonomy(kind))
                .with("name", texts.of("taxonomy." + kind))
                .with("description", texts.of("taxonomy." + kind + ".about"));
    }

    /** Our lists are flat: no term has another above or below it. */
    List<Parts> terms(Wanted wanted) {
        var taxonomy = wanted.id("taxonomy_id");
        if (wanted.id("parent_id").isPresent()) return List.of();
        wanted.is("top_only");
        return terms.all().stream()
                .filter(term -> taxonomy.map(PartId.taxonomy(term.kind())::equals).orElse(true))
                .filter(term -> wanted.text("search")
                        .map(typed -> has(term.nl(), typed) || has(term.en(), typed) || has(term.key(), typed))
                        .orElse(true))
                .sorted(Comparator.comparing(Term::kind))
                .map(this::term)
                .toList();
    }

    List<Parts> term(UUID id) {
        return terms.all().stream()
                .filter(term -> term.id().equals(id))
                .map(this::term)
                .toList();
    }

    private Parts term(Term term) {
        return Parts.of(term.id())
                .with("code", term.key())
                .with("name", term.nl())
                .with("description", term.en())
                .with("taxonomy", texts.of("taxonomy." + term.kind()))
                .with("taxonomy_id", PartId.taxonomy(term.kind()).toString())
                .with("language", "nl")
                .with("taxonomy_detail", taxonomy(term.kind()));
    }

    /** @param all of {@link Terms}, read once for a whole page */
    List<Parts> attributes(Listing listing, List<Term> all) {
        var content = listing.content();
        return all.stream()
                .filter(term -> switch (term.kind()) {
                    case SUBJECT -> content.subjects().contains(term.key());
                    case LIFE_EVENT -> content.events().contains(term.key());
                    case FOR_WHOM -> content.forWhom().contains(term.key());
                })
                .map(term -> Parts.of(PartId.of(listing.id().value(), "attribute " + term.key()))
                        .with("link_id", listing.id().value().toString())
                        .with("link_entity", "service")
                        .with("taxonomy_term_id", term.id().toString())
                        .with("taxonomy_term", term(term)))
                .toList();
    }

    List<Term> all() {
        return terms.all();
    }

    private static boolean has(String text, String typed) {
        return text.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
    }
}
