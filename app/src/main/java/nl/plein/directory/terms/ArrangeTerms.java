package nl.plein.directory.terms;

import java.util.ArrayList;
import java.util.UUID;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a term before another one of its list. Done twice it is the same. */
@Component
class ArrangeTerms {

    private final Terms terms;
    private final KeptTerms keptTerms;

    ArrangeTerms(Terms terms, KeptTerms keptTerms) {
        this.terms = terms;
        this.keptTerms = keptTerms;
    }

    @Transactional
    void putBefore(Term moved, UUID next) {
        var ids = new ArrayList<>(terms.all().stream()
                .filter(term -> term.kind() == moved.kind())
                .map(Term::id)
                .toList());
        if (!ids.contains(next) || moved.id().equals(next)) return;
        ids.remove(moved.id());
        ids.add(ids.indexOf(next), moved.id());
        keptTerms.order(ids);
    }
}
