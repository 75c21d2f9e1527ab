package nl.plein.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.plein.access.acting.Acting;
import nl.plein.access.brake.Brake;
import nl.plein.access.brake.Brakes;
import nl.plein.access.factor.Factors;
import java.util.Set;
import nl.plein.access.provider.VouchedFor;
import nl.plein.people.People;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which pages are open, which only for coordinators (all that are not public), and how one signs in. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final RequestMatcher ABOUT_FACTORS =
            new OrRequestMatcher(pathPattern("/account/factors/**"), pathPattern("/webauthn/register/**"));

    private final Viewers viewers;
    private final People people;
    private final Keys keys;
    private final String site;
    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private final Brakes brakes;
    private final Factors factors;
    private final Acting acting;

    Doors(
            Viewers viewers,
            People people,
            Keys keys,
            Brakes brakes,
            Factors factors,
            Acting acting,
            @Value("${plein.address}") String site,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.viewers = viewers;
        this.people = people;
        this.keys = keys;
        this.brakes = brakes;
        this.factors = factors;
        this.acting = acting;
        this.site = site;
        this.pages = pages;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        var token = new TokenOfSession();
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers(PublicPages.all()).permitAll()
                        .requestMatchers(HttpMethod.DELETE, "/webauthn/**").denyAll()
                        .requestMatchers(ABOUT_FACTORS).access(this::whoMayChangeFactors)
                        .requestMatchers("/account/data/**").access(this::wholePersonsOnly)
                        .requestMatchers("/account/**", "/begin", "/acting").access(this::membersOnly)
                        .requestMatchers("/colleagues/**", "/agreements/**", "/partners/**").access(only(Role.ADMINISTRATOR))
                        .requestMatchers("/shared/**", "/agenda/**").access(only(Role.COORDINATOR, Role.PROFESSIONAL))
                        .requestMatchers("/emergency/**")
                        .access(only(Role.COORDINATOR, Role.PROFESSIONAL, Role.CONFIDANT))
                        .requestMatchers("/emergencies/**").access(only(Role.COORDINATOR, Role.CONTROLLER))
                        .requestMatchers("/looks/**").access(only(Role.CONTROLLER))
                        .anyRequest().access(only(Role.COORDINATOR)))
                .addFilterBefore(new RefuseOtherSites(site), CsrfFilter.class)
                .csrf(csrf -> csrf
                        .ignoringRequestMatchers(PublicPages.all())
                        .csrfTokenRepository(token)
                        .csrfTokenRequestHandler(token))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .oneTimeTokenLogin(this::signInByLink)
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .httpBasic(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(this::leadToSignIn)
                        .accessDeniedHandler(this::askForMore))
                .headers(TellBrowsers::tell)
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

    /** Whoever sees what is private of others, in whichever role, shows two factors. */
    private AuthorizationManager<RequestAuthorizationContext> only(Role... roles) {
        return (who, context) -> new AuthorizationDecision(
                Stream.of(roles).anyMatch(viewers.of(context.getRequest())::is) && factors.areEnough(who.get()));
    }

    private AuthorizationDecision wholePersonsOnly(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        var viewer = viewers.of(context.getRequest());
        return new AuthorizationDecision(viewer.isSignedIn() && !isVouchedForInPart(context.getRequest()));
    }

    /** An organisation vouches for its own colleague, and not for what she asks, helps or does elsewhere. */
    private boolean isVouchedForInPart(HttpServletRequest request) {
        var person = viewers.of(request).person();
        return person != null && VouchedFor.onlyFor(request.getUserPrincipal())
                .filter(only -> !Set.of(only).containsAll(keys.as(person, () -> people.knownAt(person)).keySet()))
                .isPresent();
    }

    private AuthorizationDecision whoMayChangeFactors(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        var person = viewers.of(context.getRequest()).person();
        return new AuthorizationDecision(person != null
                && !isVouchedForInPart(context.getRequest())
                && factors.mayChange(who.get(), person));
    }

    /** Who acts for nobody yet chooses. Who has a second factor shows it; who has none yet and must have one chooses it first. */
    private void askForMore(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        var person = viewers.of(request).person();
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (!(refused instanceof AuthorizationDeniedException)
                || person == null
                || isVouchedForInPart(request) && (ABOUT_FACTORS.matches(request) || factors.areEnough(who)))
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        else if (acting.mustChoose(request) && !ABOUT_FACTORS.matches(request)) response.sendRedirect("/acting");
        else if (factors.areEnough(who) && !ABOUT_FACTORS.matches(request))
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        else response.sendRedirect(factors.mayChange(who, person) ? "/account/factors" : "/account/second");
    }

    private void signInByLink(OneTimeTokenLoginConfigurer<HttpSecurity> signIn) {
        signIn.loginPage("/sign-in")
                .tokenGeneratingUrl("/sign-in")
                .generateRequestResolver(request -> Doors.address(request).orElse(null))
                .tokenGenerationSuccessHandler((_, response, _) -> response.sendRedirect("/sign-in/sent"))
                .showDefaultSubmitPage(false)
                .loginProcessingUrl("/sign-in/link")
                .successHandler((_, response, _) -> response.sendRedirect("/begin"))
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
