package nl.plein.directory.terms;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a term, or gives it other names. Two terms of one list are not called the same: nobody could choose. */
@Component("saveTermOfDirectory") // access has terms too
class SaveTerm {

    private static final int LONGEST = 60;

    private final Terms terms;
    private final KeptTerms keptTerms;
    private final Clock clock;

    SaveTerm(Terms terms, KeptTerms keptTerms, Clock clock) {
        this.terms = terms;
        this.keptTerms = keptTerms;
        this.clock = clock;
    }

    /** @param before as it was, or null when it is new */
    @Transactional
    void save(UUID id, Term.Kind kind, @Nullable Term before, Form form, OrganisationId by) {
        var nl = name(form, "nl");
        var en = name(form, "en");
        terms.all().stream()
                .filter(other -> other.kind() == kind && !other.id().equals(id))
                .forEach(other -> {
                    if (other.nl().equalsIgnoreCase(nl)) form.reject("nl", "terms.name.taken");
                    if (other.en().equalsIgnoreCase(en)) form.reject("en", "terms.name.taken");
                });
        if (form.isWrong()) return;
        var key = before == null ? key(nl, id) : before.key();
        keptTerms.save(new Term(id, key, kind, nl, en), by, clock.instant());
    }

    private static String name(Form form, String field) {
        return form.text(field, LONGEST, "terms.name.empty").replace('\n', ' ');
    }

    /** Readable in an address; when another one has it, with a part of the id behind it. */
    private String key(String name, UUID id) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var key = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
        if (!key.isEmpty() && !keptTerms.isKeyTaken(key)) return key;
        return (key.isEmpty() ? "" : key + "-") + id.toString().substring(0, 8);
    }
}
