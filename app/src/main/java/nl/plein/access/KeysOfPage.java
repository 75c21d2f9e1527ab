package nl.plein.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes each page one transaction, with the keys of whoever looks. It is committed before anything is answered, so that
 * nobody reads "it is done" of what was not; when a page fails, nothing of it happened.
 */
@Component
class KeysOfPage implements HandlerInterceptor, WebMvcConfigurer {

    private static final String TRANSACTION = KeysOfPage.class.getName();

    private final Keys keys;
    private final Viewers viewers;
    private final PlatformTransactionManager transactions;

    KeysOfPage(Keys keys, Viewers viewers, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.viewers = viewers;
        this.transactions = transactions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) return true;
        // a form comes in at the pace of whoever sends it, and must not hold a connection to the database meanwhile
        request.getParameterMap();
        var viewer = viewers.of(request);
        keys.hold(Keys.Ring.of(viewer));
        request.setAttribute(TRANSACTION, transactions.getTransaction(new DefaultTransactionDefinition()));
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var transaction = open(request);
        if (transaction != null) transactions.commit(transaction);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var transaction = open(request);
        if (transaction != null) transactions.rollback(transaction);
        keys.letGo();
    }

    private static @Nullable TransactionStatus open(HttpServletRequest request) {
        return request.getAttribute(TRANSACTION) instanceof TransactionStatus transaction && !transaction.isCompleted()
                ? transaction
                : null;
    }
}
