package nl.plein.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.plein.web.Frame.LanguageLink;
import nl.plein.web.Frame.NavigationLink;
import nl.plein.access.Viewer;
import nl.plein.people.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page what the layout shows around it. */
@ControllerAdvice
@EnableConfigurationProperties(Alliance.class)
class PutFrameAroundPage {

    /** What a coordinator can go to; a new page for coordinators adds its line here and its label to the messages. */
    private static final List<String> NAVIGATION =
            List.of("board", "journeys", "undelivered", "screening", "exchange", "kinds", "programmes", "keep", "ways", "weights");

    private final Alliance alliance;
    private final Languages languages;
    private final boolean demonstration;

    PutFrameAroundPage(
            Alliance alliance, Languages languages, @Value("${plein.demonstration:false}") boolean demonstration) {
        this.alliance = alliance;
        this.languages = languages;
        this.demonstration = demonstration;
    }

    @ModelAttribute
    Frame frame(Viewer viewer, HttpServletRequest request, Locale locale) {
        var path = pathOf(request);
        return new Frame(alliance, demonstration, languageLinks(request, locale), navigation(viewer, path));
    }

    private List<LanguageLink> languageLinks(HttpServletRequest request, Locale locale) {
        return languages.all().stream()
                .map(language -> new LanguageLink(
                        language.getLanguage(),
                        language.getDisplayLanguage(language),
                        "?" + queryIn(language, request),
                        language.getLanguage().equals(locale.getLanguage())))
                .toList();
    }

    /** The rest of the question stays, so that a filtered list is still filtered in the other language. */
    private static String queryIn(Locale language, HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .replaceQueryParam(LanguageChoice.NAME, language.getLanguage())
                .build()
                .getQuery();
    }

    /** What somebody may not open is not in the menu. */
    private static List<NavigationLink> navigation(Viewer viewer, String path) {
        var pages = new ArrayList<String>();
        if (viewer.is(Role.COORDINATOR)) pages.addAll(NAVIGATION);
        if (viewer.is(Role.COORDINATOR) || viewer.is(Role.PROFESSIONAL)) pages.addAll(List.of("agenda", "shared"));
        if (viewer.is(Role.ADMINISTRATOR)) pages.addAll(List.of("colleagues", "partners", "agreements"));
        if (viewer.is(Role.CONTROLLER)) pages.addAll(List.of("looks", "emergencies"));
        if (viewer.isSignedIn()) pages.add("account");
        return pages.stream()
                .map(page -> new NavigationLink("/" + page, "web.navigation." + page, path.startsWith("/" + page)))
                .toList();
    }

    /** On the page of an error, the address that went wrong. */
    private static String pathOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElseGet(request::getServletPath);
    }
}
