package nl.plein.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {

    @Test
    void withHttpsTheCookieComesFromThisSiteOnly() {
        assertThat(cookieOf("https://plein.example"))
                .startsWith("__Host-session=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void whoTriesItOutOnTheirOwnMachineNeedsNoHttps() {
        assertThat(cookieOf("http://localhost:8080"))
                .startsWith("session=")
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    private static String cookieOf(String site) {
        var response = new MockHttpServletResponse();
        new AccountDoors().sessionCookie(site).writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "id"));
        return response.getHeader("Set-Cookie");
    }
}
