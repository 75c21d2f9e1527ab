package nl.plein.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * The database cannot be reached: a moment of patience and no fault of anybody. It stands before everything else, because
 * whoever is signed in is looked up in the database too, and so is all that the usual page of an error shows.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SayDatabaseIsAway extends HttpFilter {

    private static final Logger log = LoggerFactory.getLogger(SayDatabaseIsAway.class);

    private static final String SECONDS = "10";
    private static final String PROBLEM = """
            {"type":"about:blank","title":"Service Unavailable","status":503}""";

    private final transient ITemplateEngine pages;
    private final transient LocaleResolver languages;

    SayDatabaseIsAway(ITemplateEngine pages, LocaleResolver languages) {
        this.pages = pages;
        this.languages = languages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        try {
            rest.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted() || !isAway(e)) throw e;
            log.warn("The database cannot be reached ({})", e.getClass().getSimpleName());
            say(request, response);
        }
    }

    /** No connection within the time for it, one that broke (08), or a database that stops or starts (57P01 to 57P03). */
    static boolean isAway(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) return true;
            if (cause instanceof SQLException refused && refused.getSQLState() != null
                    && refused.getSQLState().matches("08...|57P0[1-3]")) return true;
        }
        return false;
    }

    private void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (request.getRequestURI().matches("/(api|hsds|edudex)(/.*)?")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter().write(PROBLEM);
            return;
        }
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'");
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext()).buildExchange(request, response);
        pages.process("error/503", new WebContext(exchange, languages.resolveLocale(request)), response.getWriter());
    }
}
