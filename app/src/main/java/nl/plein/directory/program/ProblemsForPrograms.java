package nl.plein.directory.program;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever goes wrong under an address for programs is told as a problem (RFC 9457) and never as a page: also what no handler
 * of ours was asked about, like an address that is not there, another method, or too many questions.
 */
@Configuration(proxyBeanMethods = false)
class ProblemsForPrograms {

    private static final List<String> ADDRESSES = List.of("/api/", "/hsds/", "/edudex/");
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 406, 413, 415, 429, 503);

    @Bean
    FilterRegistrationBean<Filter> problems(MessageSource messages, JsonMapper json) {
        var problems = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            if (isForPrograms(request)) tell((HttpServletRequest) request, (HttpServletResponse) response, messages, json);
            else chain.doFilter(request, response);
        });
        problems.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
        problems.setOrder(Integer.MIN_VALUE);
        return problems;
    }

    private static boolean isForPrograms(ServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                && ADDRESSES.stream().anyMatch(address -> asked.startsWith(address) || (asked + "/").equals(address));
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, MessageSource messages, JsonMapper json)
            throws IOException {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 500;
        var status = HttpStatus.resolve(code) == null ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.valueOf(code);
        var key = KNOWN.contains(code) ? String.valueOf(code) : status.is4xxClientError() ? "400" : "500";
        var locale = request.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
        var problem = ProblemDetail.forStatusAndDetail(status, messages.getMessage("program.error." + key + ".about", null, locale));
        problem.setTitle(messages.getMessage("program.error." + key, null, locale));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
