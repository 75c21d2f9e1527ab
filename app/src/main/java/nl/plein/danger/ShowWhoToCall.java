package nl.plein.danger;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.plein.access.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whatever page somebody fills in: when what they typed sounds like danger, the page they see next shows who can be reached
 * now. No page can forget it, and nothing of it is kept: after a form it goes to the next page as a number in the address.
 */
@Component
class ShowWhoToCall implements HandlerInterceptor, WebMvcConfigurer {

    private static final String CALL = "call";
    private static final String NOW = "9";

    /** Names and addresses of people may be anything. */
    private static final Pattern NO_WORDS = Pattern.compile("(?i)_csrf|.*(name|mail|phone|secret|token|postcode|street|call).*");

    private final Viewers viewers;
    private final WhoToCall whoToCall;

    ShowWhoToCall(Viewers viewers, WhoToCall whoToCall) {
        this.viewers = viewers;
        this.whoToCall = whoToCall;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || isOfWhoWorksHere(request)) return;
        var heard = heard(request.getParameterMap());
        if (!heard.isDanger()) return;
        if (page.getViewName().startsWith("redirect:")) page.addObject(CALL, written(heard));
        else page.addObject(CALL, new Call(heard.dangers().iterator().next(), whoToCall.of(heard), whoToCall.elsewhere()));
    }

    /** Who works here writes about others; while looking for something together they see what everybody sees. */
    private boolean isOfWhoWorksHere(HttpServletRequest request) {
        var path = request.getServletPath();
        return viewers.of(request).isSignedIn() && !path.equals("/find") && !path.startsWith("/way");
    }

    private static Heard heard(Map<String, String[]> sent) {
        var dangers = EnumSet.noneOf(Danger.class);
        var now = false;
        for (var field : sent.entrySet())
            for (var typed : field.getValue()) {
                var heard = field.getKey().equals(CALL) ? read(typed) : NO_WORDS.matcher(field.getKey()).matches() ? Heard.NOTHING : HearDanger.in(typed);
                dangers.addAll(heard.dangers());
                now |= heard.now();
            }
        return new Heard(dangers, now);
    }

    private static String written(Heard heard) {
        var numbers = heard.dangers().stream().map(danger -> String.valueOf(danger.ordinal()));
        return Stream.concat(numbers, heard.now() ? Stream.of(NOW) : Stream.of()).collect(joining());
    }

    private static Heard read(String written) {
        var dangers = EnumSet.noneOf(Danger.class);
        for (var danger : Danger.values()) if (written.contains(String.valueOf(danger.ordinal()))) dangers.add(danger);
        return new Heard(dangers, written.contains(NOW));
    }
}
