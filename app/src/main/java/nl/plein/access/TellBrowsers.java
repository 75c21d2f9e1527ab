package nl.plein.access;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What browsers are asked to keep to on every page. Over https they are also told to come back over https only. */
final class TellBrowsers {

    /** Files from here and nothing else; nothing written within the page itself; nobody puts us in a frame. */
    private static final String CONTENT = "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** No script may make HTML out of text: whoever smuggles text in has no way to make it more than text. */
    private static final String NO_HTML_FROM_TEXT = CONTENT + "; require-trusted-types-for 'script'";

    /** Where htmx puts a piece of a page in its place, which is its work. */
    private static final RequestMatcher WITH_HTMX = pathPattern("/board/runs/{run}/**");

    private static final String DEVICES = "accelerometer=(), camera=(), display-capture=(), geolocation=(),"
            + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=(),"
            + " publickey-credentials-create=(self), publickey-credentials-get=(self)";

    private TellBrowsers() {}

    static void tell(HeadersConfigurer<HttpSecurity> headers) {
        var secret = PublicPages.withSecretAddress();
        headers.addHeaderWriter(where(WITH_HTMX, new ContentSecurityPolicyHeaderWriter(CONTENT)))
                .addHeaderWriter(elsewhere(WITH_HTMX, new ContentSecurityPolicyHeaderWriter(NO_HTML_FROM_TEXT)))
                .addHeaderWriter(where(secret, new ReferrerPolicyHeaderWriter(NO_REFERRER)))
                .addHeaderWriter(elsewhere(secret, new ReferrerPolicyHeaderWriter(SAME_ORIGIN)))
                .permissionsPolicyHeader(permissions -> permissions.policy(DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static HeaderWriter where(RequestMatcher pages, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(pages, writer);
    }

    private static HeaderWriter elsewhere(RequestMatcher pages, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(pages), writer);
    }
}
