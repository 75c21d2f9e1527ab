package nl.plein.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

class NameFilesByContentTest {

    private final List<String> lookedFor = new ArrayList<>();

    @Test
    void aFileGetsItsFingerprint() throws ServletException, IOException {
        assertThat(inAPage("/css/plein.css")).isEqualTo("/css/plein.css-fingerprint");
    }

    @Test
    void aPageIsNotLookedForAmongTheFiles() throws ServletException, IOException {
        assertThat(inAPage("/ask")).isEqualTo("/ask");
        assertThat(inAPage("?lang=en")).isEqualTo("?lang=en");
        assertThat(lookedFor).isEmpty();
    }

    private String inAPage(String address) throws ServletException, IOException {
        var written = new ArrayList<String>();
        var page = new MockHttpServletRequest("GET", "/");
        new NameFilesByContent().doFilter(page, new MockHttpServletResponse(), (request, response) -> {
            request.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, files());
            written.add(((HttpServletResponse) response).encodeURL(address));
        });
        return written.getFirst();
    }

    private ResourceUrlProvider files() {
        var handler = new ResourceHttpRequestHandler();
        handler.setResourceResolvers(List.of(new PathResourceResolver() {
            @Override
            protected String resolveUrlPathInternal(
                    String path, List<? extends Resource> folders, @Nullable ResourceResolverChain rest) {
                lookedFor.add(path);
                return path + "-fingerprint";
            }
        }));
        var provider = new ResourceUrlProvider();
        provider.setHandlerMap(Map.of("/**", handler));
        return provider;
    }
}
