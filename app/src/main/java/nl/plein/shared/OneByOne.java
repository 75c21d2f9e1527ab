package nl.plein.shared;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the same for each of many. One that fails is put back, is named in the log, and keeps none of the others waiting:
 * each has a transaction of its own, or a part of its own of the one that runs.
 */
@Component
public class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionTemplate itsOwn;

    public OneByOne(PlatformTransactionManager transactions) {
        itsOwn = new TransactionTemplate(transactions);
        itsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * @param what is done, for whoever reads the log
     * @param id which one it is: an id, and nothing that names a person
     */
    public <T> void each(String what, Collection<T> all, Function<T, Object> id, Consumer<T> does) {
        for (var one : all) {
            try {
                itsOwn.executeWithoutResult(_ -> does.accept(one));
            } catch (RuntimeException failure) {
                // the text of an error may hold what somebody wrote, which stays out of the log
                log.error("Could not {} for {} ({}); the others go on", what, id.apply(one), failure.getClass().getSimpleName());
            }
        }
    }
}
