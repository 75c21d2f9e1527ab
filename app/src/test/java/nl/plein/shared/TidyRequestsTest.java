package nl.plein.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TidyRequestsTest {

    @Test
    void whatWasTypedIsTidyWhicheverWayItIsRead() throws ServletException, IOException {
        var typed = new MockHttpServletRequest();
        typed.setParameter("email", "\u200Bzoe@home.example\u00A0", "\u202Azoe@home.example");
        var rest = new MockFilterChain();
        new TidyRequests().doFilter(typed, new MockHttpServletResponse(), rest);

        var request = rest.getRequest();
        assertThat(request.getParameter("email")).isEqualTo("zoe@home.example");
        assertThat(request.getParameterValues("email")).containsOnly("zoe@home.example");
        assertThat(request.getParameterMap().get("email")).containsOnly("zoe@home.example");
        assertThat(request.getParameter("other")).isNull();
        assertThat(request.getParameterValues("other")).isNull();
    }
}
