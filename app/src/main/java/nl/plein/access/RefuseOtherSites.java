package nl.plein.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms that were sent from the page of another site. Browsers tell with Sec-Fetch-Site; older ones with
 * Origin. Who tells nothing is no browser and carries no cookies of anybody.
 */
class RefuseOtherSites extends OncePerRequestFilter {

    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private final String site;

    RefuseOtherSites(String site) {
        this.site = URI.create(site).getAuthority();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CHANGES_NOTHING.contains(request.getMethod()) || isFromHere(request)) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private boolean isFromHere(HttpServletRequest request) {
        var told = request.getHeader("Sec-Fetch-Site");
        if (told != null) return FROM_HERE.contains(told);
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        // "null" is what older browsers send from our own pages with personal links, which keep their address to
        // themselves; these pages are guarded by the link and those behind sign-in by a token
        if (origin == null || origin.equals("null")) return true;
        var authority = origin.replaceFirst("^https?://", "");
        return authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST)) || authority.equalsIgnoreCase(site);
    }
}
