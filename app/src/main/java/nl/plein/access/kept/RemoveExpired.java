package nl.plein.access.kept;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes of every kind of record what was kept long enough. Each kind in a transaction of its own, with the note of how
 * many went: one that fails is put back, is noted, and keeps no other from going.
 */
@Component
class RemoveExpired {

    private static final Logger log = LoggerFactory.getLogger(RemoveExpired.class);

    private final List<KindOfRecord> kinds;
    private final Terms terms;
    private final Removals removals;
    private final TransactionTemplate itsOwn;

    RemoveExpired(List<KindOfRecord> kinds, Terms terms, Removals removals, PlatformTransactionManager transactions) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(KindOfRecord::key)).toList();
        this.terms = terms;
        this.removals = removals;
        this.itsOwn = new TransactionTemplate(transactions);
        this.itsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.kinds.forEach(kind -> terms.of(kind.key()));
    }

    void all() {
        kinds.forEach(this::one);
    }

    private void one(KindOfRecord kind) {
        try {
            itsOwn.executeWithoutResult(_ ->
                    removals.note(kind.key(), kind.removal().remove(terms.before(kind.key()))));
        } catch (RuntimeException failure) {
            // the text of a database error may hold the values of a row, which stay out of the log
            log.error("What was kept long enough of {} could not be removed: {}", kind.key(),
                    failure.getClass().getName());
            itsOwn.executeWithoutResult(_ -> removals.noteFailure(kind.key()));
        }
    }
}
