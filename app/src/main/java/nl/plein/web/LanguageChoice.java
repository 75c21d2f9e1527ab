package nl.plein.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
        };
        cookie.setDefaultLocaleFunction(this::wishOfBrowser);
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieSameSite("Lax");
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSecure(https);
        return cookie;
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
