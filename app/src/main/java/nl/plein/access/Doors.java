package nl.plein.access;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import nl.plein.access.brake.Brake;
import nl.plein.access.brake.Brakes;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which pages are open, which only for coordinators (all that are not public), and how one signs in. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** Everything from here, nothing within the page itself, nobody puts us in a frame. */
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Viewers viewers;
    private final String site;
    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private final Brakes brakes;

    Doors(
            Viewers viewers,
            Brakes brakes,
            @Value("${plein.address}") String site,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.viewers = viewers;
        this.brakes = brakes;
        this.site = site;
        this.pages = pages;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        var token = new TokenOfSession();
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers(PublicPages.all()).permitAll()
                        .requestMatchers("/account/**").access(this::membersOnly)
                        .anyRequest().access(this::coordinatorsOnly))
                .addFilterBefore(new RefuseOtherSites(site), CsrfFilter.class)
                .csrf(csrf -> csrf
                        .ignoringRequestMatchers(PublicPages.all())
                        .csrfTokenRepository(token)
                        .csrfTokenRequestHandler(token))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .oneTimeTokenLogin(this::signInByLink)
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .httpBasic(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(this::leadToSignIn))
                .headers(Doors::tellBrowsers)
                .build();
    }

    /** An address that leads nowhere is not found, also by strangers: a sign-in page would send them the wrong way. */
    private void leadToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (isAPage(request)) response.sendRedirect("/sign-in");
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private boolean isAPage(HttpServletRequest request) {
        try {
            return pages.getObject().getHandler(request) != null;
        } catch (Exception _) {
            return true; // a page, but not for this method
        }
    }

    private AuthorizationDecision membersOnly(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(viewers.of(context.getRequest()).isSignedIn());
    }

    private AuthorizationDecision coordinatorsOnly(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(viewers.of(context.getRequest()).is(Role.COORDINATOR));
    }

    private void signInByLink(OneTimeTokenLoginConfigurer<HttpSecurity> signIn) {
        signIn.loginPage("/sign-in")
                .tokenGeneratingUrl("/sign-in")
                .generateRequestResolver(request -> Doors.address(request).orElse(null))
                .tokenGenerationSuccessHandler((_, response, _) -> response.sendRedirect("/sign-in/sent"))
                .showDefaultSubmitPage(false)
                .loginProcessingUrl("/sign-in/link")
                .successHandler((_, response, _) -> response.sendRedirect("/board"))
                .failureHandler(this::refuseLink);
    }

    private void refuseLink(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var wait = brakes.press(Brake.GUESSES, request);
        if (wait.isZero()) response.sendRedirect("/sign-in/expired");
        else Brakes.refuse(response, wait);
    }

    /** Without an address that could exist, the page itself answers. */
    private static Optional<GenerateOneTimeTokenRequest> address(HttpServletRequest request) {
        var form = SignInPages.read(request.getParameter("email"));
        return form.isWrong() ? Optional.empty() : Optional.of(new GenerateOneTimeTokenRequest(form.value("email")));
    }

    private static void tellBrowsers(HeadersConfigurer<HttpSecurity> headers) {
        var secret = PublicPages.withSecretAddress();
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        secret, new ReferrerPolicyHeaderWriter(NO_REFERRER)))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(secret), new ReferrerPolicyHeaderWriter(SAME_ORIGIN)));
    }

    /** Signs that PostgreSQL cannot store, or that are half of one, are in no honest form: 400 instead of 500. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(Doors::isReadable);
        firewall.setAllowedParameterValues(Doors::isReadable);
        return firewall;
    }

    private static boolean isReadable(@Nullable String typed) {
        return typed == null || typed.codePoints().noneMatch(sign -> sign == 0 || isHalfASign(sign));
    }

    private static boolean isHalfASign(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
