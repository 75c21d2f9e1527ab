package nl.plein.directory.keep;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import nl.plein.access.PersonalLinks;
import nl.plein.access.Viewer;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.holder.Holders;
import nl.plein.people.Role;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the pages of /keep and of /our-page who writes there, so that they are written once. */
@Component
@ControllerAdvice(basePackageClasses = KeeperInPages.class)
class KeeperInPages implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static class LinkIsOver extends RuntimeException {}

    private final PersonalLinks links;
    private final Holders holders;

    KeeperInPages(PersonalLinks links, Holders holders) {
        this.links = links;
        this.holders = holders;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Keeper.class;
    }

    /** The page gets "pages" with it: where its links and forms begin. */
    @Override
    public Keeper resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        var keeper = keeper(request.getNativeRequest(HttpServletRequest.class), (Viewer) container.getModel().get("viewer"));
        container.addAttribute("pages", keeper.pages());
        container.addAttribute("byLink", keeper.isInitiative());
        return keeper;
    }

    private Keeper keeper(HttpServletRequest request, Viewer viewer) {
        var parts = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (parts != null && parts.get("token") instanceof String token) return byLink(token);
        return new Keeper(viewer.organisations(Role.COORDINATOR), null, viewer.person(), "/keep");
    }

    private Keeper byLink(String token) {
        var link = links.open(Holders.PURPOSE, token).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        if (link.expired()) throw new LinkIsOver();
        var holder = holders.find(link.subject()).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return new Keeper(link.organisations(), holder.initiative(), null, "/our-page/" + token);
    }

    @ExceptionHandler(LinkIsOver.class)
    @ResponseStatus(GONE)
    String over() {
        return "directory/keep/over";
    }
}
