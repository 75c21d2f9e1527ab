package nl.plein.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the message files by itself: whoever puts {@code messages/x.properties} and {@code messages/x_en.properties} on
 * the classpath has added texts, and nothing else needs to know.
 */
@Configuration(proxyBeanMethods = false)
class Texts {

    private static final String FOLDER = "messages/";

    private final List<String> names;

    Texts() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.properties");
        names = Stream.of(files)
                .map(Resource::getFilename)
                .map(file -> file.substring(0, file.length() - ".properties".length()))
                .sorted()
                .toList();
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles().map(FOLDER::concat).toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // the files without a language are the Dutch ones, wherever the server stands
        messages.setFallbackToSystemLocale(false);
        // one rule for every text: an apostrophe is always doubled
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    /** The languages into which at least the texts around every page were translated. */
    Set<String> translations() {
        return names.stream()
                .filter(name -> name.startsWith("web_"))
                .map(name -> name.substring("web_".length()))
                .collect(Collectors.toSet());
    }

    private Stream<String> bundles() {
        return names.stream().filter(name -> !name.contains("_"));
    }
}
