package nl.plein.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the viewer to controllers that ask for it and to every page. */
@Component
@ControllerAdvice
class ViewerInPages implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Viewers viewers;

    ViewerInPages(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class && !parameter.hasParameterAnnotation(ModelAttribute.class);
    }

    @Override
    public Viewer resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return viewers.of(request.getNativeRequest(HttpServletRequest.class));
    }

    @ModelAttribute("viewer")
    Viewer viewer(HttpServletRequest request) {
        return viewers.of(request);
    }
}
