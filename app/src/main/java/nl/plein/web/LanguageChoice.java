package nl.plein.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * In which language a page comes: {@code ?lang=en} on any page chooses one and is remembered in the only cookie before
 * sign-in; until then the browser's own wish counts.
 */
@Configuration(proxyBeanMethods = false)
class LanguageChoice implements WebMvcConfigurer {

    static final String NAME = "lang";

    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?");

    private final Languages languages;
    private final boolean https;

    LanguageChoice(Languages languages, @Value("${plein.address}") String site) {
        this.languages = languages;
        this.https = site.startsWith("https:");
    }

    @Bean
    LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver(https ? "__Host-" + NAME : NAME) {
            @Override
            protected @Nullable Locale parseLocaleValue(String kept) {
                return languages.find(kept).orElse(null);
            }

            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return super.resolveLocale(new OwnCookie(request));
            }

            @Override
            public LocaleContext resolveLocaleContext(HttpServletRequest request) {
                return super.resolveLocaleContext(new OwnCookie(request));
            }
        };
        cookie.setDefaultLocaleFunction(this::wishOfBrowser);
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieSameSite("Lax");
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSecure(https);
        return cookie;
    }

    /** A cookie that names no language as we do is none; Spring would read a time zone in it, and stumble. */
    private static class OwnCookie extends HttpServletRequestWrapper {

        OwnCookie(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            var all = super.getCookies();
            return all == null
                    ? null
                    : Stream.of(all)
                            .filter(cookie -> !cookie.getName().endsWith(NAME) || WRITTEN.matcher(cookie.getValue()).matches())
                            .toArray(Cookie[]::new);
        }
    }

    private Locale wishOfBrowser(HttpServletRequest request) {
        // without the header, a request answers with the language of the server
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Languages.DUTCH;
        return Collections.list(request.getLocales()).stream()
                .flatMap(wish -> languages.find(wish.getLanguage()).stream())
                .findFirst()
                .orElse(Languages.DUTCH);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var choice = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String chosen) {
                return languages
                        .find(chosen)
                        .orElseThrow(() -> new IllegalArgumentException("not a language of these pages"));
            }
        };
        choice.setParamName(NAME);
        choice.setIgnoreInvalidLocale(true);
        registry.addInterceptor(choice);
    }
}
