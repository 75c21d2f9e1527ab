package nl.plein.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.web.method.HandlerMethod;

class KeysOfPageTest {

    private final ArrayList<String> order = new ArrayList<>();
    private final Keys keys = new Keys(null, null);

    @AfterEach
    void letGo() {
        keys.letGo();
    }

    /** Twelve who send slowly would otherwise hold all twelve connections to the database. */
    @Test
    void aFormIsReadBeforeAConnectionIsTaken() throws Exception {
        var request = new MockHttpServletRequest() {
            @Override
            public Map<String, String[]> getParameterMap() {
                order.add("form");
                return super.getParameterMap();
            }
        };
        request.setAttribute(Viewer.class.getName(), Viewer.NOBODY);
        var page = new KeysOfPage(keys, new Viewers(null, null, null), new Transactions());

        page.preHandle(request, new MockHttpServletResponse(), new HandlerMethod(this, "toString"));

        assertThat(order).containsExactly("form", "transaction");
    }

    private class Transactions extends AbstractPlatformTransactionManager {

        Transactions() {
            setTransactionSynchronization(SYNCHRONIZATION_NEVER);
        }

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            order.add("transaction");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // nothing is kept
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // nothing is kept
        }
    }
}
