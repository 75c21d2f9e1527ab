package nl.plein.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.ground.NetworkVisitor;
import nl.plein.matching.Neighbours;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the application, as the framework itself knows them, tried by everybody: nobody in particular, the
 * coordinator whose it is, the coordinator of another organisation, and those with every other role. A route that is not
 * in the table fails.
 */
class AccessMatrixTest extends Story {

    /** Who may open what. */
    private enum Rule {
        /** Everybody. */
        OPEN,
        /** Everybody, once an installation sets it; until then it is not there. */
        UNSET,
        /** Whoever has the secret in the address; with another one it is not there. */
        SECRET,
        /** Whoever signed in, about themselves. */
        MEMBER,
        /** Any coordinator, with what is theirs on it. */
        LIST,
        /** The coordinator whose it is; for another one it is not there. */
        THING,
        /** Whoever administers. */
        ADMINISTRATOR,
        /** Whoever administers; for which organisation stands in the form. */
        SIGNATORY,
        /** Whoever coordinates or works with people: what partners share with them. */
        PARTNER,
        /** Whoever coordinates, works with people or is the confidant. */
        READER,
        /** Whoever coordinates or watches over privacy. */
        TOLD,
        /** Whoever administers this organisation. */
        ADMINISTERED,
        /** Whoever administers the organisation that leads the alliance. */
        LEADING,
        /** Whoever watches over privacy. */
        CONTROLLER,
        /** Whoever watches over privacy in this organisation. */
        CONTROLLED
    }

    /** A route a line, with its rule: test/resources/access/matrix.txt. */
    private static final Map<String, Rule> TABLE = table();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private ApplicationContext application;

    private final Map<String, String> own = new HashMap<>();
    private SomethingOfEverything everything;

    @BeforeEach
    void somethingOfEverything() {
        everything = SomethingOfEverything.in(application);
        own.putAll(everything.make());
    }

    @Test
    @EndsOn("Gedeeld met ons")
    void everyRouteAnswersEverybodyAsTheTableSays() {
        var routes = routes();
        assertThat(routes).as("routes without a rule, and rules without a route").isEqualTo(TABLE.keySet());

        var nobody = phone();
        nobody.navigate("/");
        var coordinator = signIn(desktop(), Neighbours.COORDINATOR);
        own.put("run", madeBy(coordinator));
        coordinator.navigate("/board/" + own.get("entry"));
        var stranger = signIn(desktop(), SomethingOfEverything.OTHER);
        var administrator = signIn(desktop(), SomethingOfEverything.ADMINISTRATOR);
        var controller = signIn(desktop(), SomethingOfEverything.CONTROLLER);
        var professional = signIn(desktop(), SomethingOfEverything.PROFESSIONAL);

        assertSoftly(softly -> routes.forEach(route -> {
            var rule = TABLE.get(route);
            forgetTries();
            var answer = answer(nobody, route);
            switch (rule) {
                case OPEN -> softly.assertThat(answer).as("%s, nobody", route).isNotIn("403", "404", "to sign-in");
                case UNSET -> softly.assertThat(answer).as("%s, nobody", route).isEqualTo("404");
                case SECRET -> {
                    softly.assertThat(answer).as("%s, nobody", route).isEqualTo("404");
                    softly.assertThat(answer(coordinator, route)).as("%s, coordinator", route).isEqualTo("404");
                }
                default -> softly.assertThat(answer).as("%s, nobody", route)
                        .isIn(route.startsWith("GET") ? Set.of("to sign-in") : Set.of("to sign-in", "403"));
            }
            if (rule == Rule.LIST || rule == Rule.THING) {
                for (var other : List.of(administrator, controller, professional))
                    softly.assertThat(answer(other, route)).as("%s, not a coordinator", route).isEqualTo("403");
                if (route.startsWith("GET") && !route.contains("{upload"))
                    softly.assertThat(answer(coordinator, route)).as("%s, its coordinator", route).isIn("200", "302");
            }
            if (rule == Rule.THING)
                softly.assertThat(answer(stranger, route)).as("%s, another coordinator", route).isEqualTo("404");
            if (rule == Rule.LIST && route.startsWith("GET"))
                softly.assertThat(text(stranger, route)).as("%s, another coordinator", route).doesNotContain("Xander", "Quirine");
            if (rule == Rule.ADMINISTRATOR || rule == Rule.ADMINISTERED || rule == Rule.LEADING) {
                for (var other : List.of(coordinator, controller, professional))
                    softly.assertThat(answer(other, route)).as("%s, not an administrator", route).isEqualTo("403");
                softly.assertThat(answer(administrator, route)).as("%s, administrator", route).isIn("200", "302");
            }
            if (rule == Rule.PARTNER || rule == Rule.READER || rule == Rule.TOLD) {
                for (var other : rule == Rule.TOLD ? List.of(administrator, professional) : List.of(administrator, controller))
                    softly.assertThat(answer(other, route)).as("%s, another role", route).isEqualTo("403");
                for (var own : rule == Rule.TOLD ? List.of(coordinator, controller) : List.of(coordinator, professional))
                    softly.assertThat(answer(own, route)).as("%s, its role", route)
                            .isEqualTo(route.contains("{") ? "404" : "200");
            }
            if (rule == Rule.SIGNATORY) {
                for (var other : List.of(coordinator, controller, professional))
                    softly.assertThat(answer(other, route)).as("%s, not an administrator", route).isEqualTo("403");
                softly.assertThat(answer(administrator, route)).as("%s, administrator", route).isIn("200", "302", "404");
            }
            if (rule == Rule.CONTROLLER || rule == Rule.CONTROLLED) {
                for (var other : List.of(coordinator, administrator, professional))
                    softly.assertThat(answer(other, route)).as("%s, not a controller", route).isEqualTo("403");
                softly.assertThat(answer(controller, route)).as("%s, controller", route).isIn("200", "302");
            }
            if (rule == Rule.MEMBER && route.startsWith("GET"))
                softly.assertThat(answer(coordinator, route)).as("%s, member", route).doesNotStartWith("4").isNotEqualTo("to sign-in");
        }));
    }

    /** By the role that may, so that it is the token that is missed; with the token it is not refused, whatever else is wrong. */
    @Test
    void noFormIsTakenWithoutTheTokenOfItsPageAlsoFromTheRoleThatMay() {
        own.put("run", UUID.randomUUID().toString());
        own.put("role", "PROFESSIONAL");
        try (var visitors = new Visitors()) {
            assertSoftly(softly -> routes().stream().filter(AccessMatrixTest::isAFormBehindSignIn).forEach(route -> {
                var who = visitors.whoMay(TABLE.get(route));
                softly.assertThat(who.post(path(route), Map.of()).statusCode()).as("%s without a token", route).isEqualTo(403);
                softly.assertThat(who.post(path(route), Map.of("_csrf", "of-another-page")).statusCode())
                        .as("%s with another token", route)
                        .isEqualTo(403);
                softly.assertThat(who.get("/account").statusCode()).as("still there after %s", route).isEqualTo(200);
            }));
            // what ends something for others comes last
            assertSoftly(softly -> routes().stream()
                    .filter(AccessMatrixTest::isAFormBehindSignIn)
                    .sorted(Comparator.comparing((String route) -> ENDING.indexOf(route)).thenComparing(route -> route))
                    .forEach(route -> {
                        var answer = visitors.whoMay(TABLE.get(route)).postWithToken(path(route));
                        softly.assertThat(answer.statusCode()).as("%s with its token", route).isNotEqualTo(403).isLessThan(500);
                        softly.assertThat(answer.headers().firstValue("Location").orElse("")).as(route).doesNotEndWith("/sign-in");
                    }));
        }
    }

    /** After these somebody is out, or has nothing left to do here. */
    private static final List<String> ENDING = List.of(
            "POST /colleagues/{organisation}/{person}/{role}/end",
            "POST /colleagues/{organisation}/{person}/lost",
            "POST /colleagues/{organisation}/{person}/lost/out",
            "POST /agreements/withdraw",
            "POST /partners/{partner}/end",
            "POST /account/data/remove",
            "POST /account/sign-ins/end");

    private static boolean isAFormBehindSignIn(String route) {
        return route.startsWith("POST") && !Set.of(Rule.OPEN, Rule.SECRET, Rule.UNSET).contains(TABLE.get(route));
    }

    /** Somebody in each role, signed in without a browser: some hundred forms are sent thrice. */
    private class Visitors implements AutoCloseable {

        private final Map<String, SignedIn> here = new HashMap<>();

        SignedIn whoMay(Rule rule) {
            return switch (rule) {
                case ADMINISTRATOR, SIGNATORY, ADMINISTERED, LEADING -> as(SomethingOfEverything.ADMINISTRATOR);
                case TOLD, CONTROLLER, CONTROLLED -> as(SomethingOfEverything.CONTROLLER);
                default -> as(Neighbours.COORDINATOR);
            };
        }

        private SignedIn as(String address) {
            return here.computeIfAbsent(address, SignedIn::new);
        }

        @Override
        public void close() {
            here.values().forEach(each -> each.visitor.close());
        }
    }

    private class SignedIn {

        private final NetworkVisitor visitor = new NetworkVisitor(address(""), "192.0.2.1");
        private final String token;

        SignedIn(String email) {
            var before = mailbox.lettersTo(email).size();
            visitor.post("/sign-in", Map.of("email", email));
            var link = mailbox.nextLetterTo(email, before).link();
            visitor.post("/sign-in/link", Map.of("token", link.substring(link.indexOf('=') + 1)));
            token = visitor.tokenOn("/account");
            assertThat(token).as("token of %s", email).isNotEmpty();
        }

        HttpResponse<String> get(String path) {
            return visitor.get(path);
        }

        HttpResponse<String> post(String path, Map<String, String> fields) {
            return visitor.post(path, fields);
        }

        HttpResponse<String> postWithToken(String path) {
            return visitor.post(path, Map.of("_csrf", token));
        }
    }

    @Test
    @EndsOn("Collega's")
    void whoAdministersAnotherOrganisationFindsNothingHere() {
        var elsewhere = somebody.anOrganisation();
        everything.work(elsewhere, "Eve", "eve@example.org", Role.values());
        signIn(desktop(), Neighbours.COORDINATOR).navigate("/board/" + own.get("entry"));
        var page = signIn(desktop(), "eve@example.org");
        page.navigate("/colleagues");
        TABLE.forEach((route, rule) -> {
            if (Set.of(Rule.ADMINISTERED, Rule.CONTROLLED, Rule.LEADING).contains(rule)) assertThat(answer(page, route)).as(route).isEqualTo("404");
        });
        assertThat(text(page, "GET /looks")).doesNotContain("Anneke");
        assertThat(text(page, "GET /colleagues")).contains("Eve").doesNotContain("Anneke", "Ada", "Bea");
    }

    /** Who tries many secrets is braked, which is tried elsewhere. */
    private void forgetTries() {
        owner.jdbc().sql("delete from access.brake").update();
    }

    /** In a window of its own, because the page of a run that is being made loads itself again. */
    private String madeBy(Page coordinator) {
        var window = coordinator.context().newPage();
        window.navigate("/board");
        window.locator("form[action='/board/runs'] button").first().click();
        window.waitForURL("**/board/runs/*");
        jobs.run();
        var run = window.url().replaceAll(".*/runs/([0-9a-f-]{36}).*", "$1");
        window.close();
        return run;
    }

    private String answer(Page page, String route) {
        var response = send(page, route);
        var to = response.headers().getOrDefault("location", "");
        return to.endsWith("/sign-in") ? "to sign-in" : String.valueOf(response.status());
    }

    private String text(Page page, String route) {
        return send(page, route).text();
    }

    private APIResponse send(Page page, String route) {
        var options = RequestOptions.create().setMaxRedirects(0);
        if (route.startsWith("GET")) return page.request().get(address(path(route)), options);
        var form = FormData.create();
        var token = page.locator("input[name=_csrf]");
        if (token.count() > 0) form.set("_csrf", token.first().inputValue());
        return page.request().post(address(path(route)), options.setForm(form.set("answer", "yes").set("side", "NEED")));
    }

    private String path(String route) {
        var filled = route.substring(route.indexOf(' ') + 1);
        for (var each : own.entrySet()) filled = filled.replace("{" + each.getKey() + "}", each.getValue());
        return filled;
    }

    /** Method and path of all pages; those of libraries are theirs. */
    private Set<String> routes() {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("nl.plein")) return;
            var methods = mapping.getMethodsCondition().getMethods();
            for (var path : mapping.getPathPatternsCondition().getPatternValues())
                for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) found.add(method + " " + path);
        });
        return found;
    }

    /** The paths of one method, with the name of their rule. */
    static Map<String, String> routes(String method) {
        return TABLE.entrySet().stream()
                .filter(route -> route.getKey().startsWith(method + " "))
                .collect(Collectors.toMap(
                        route -> route.getKey().substring(method.length() + 1), route -> route.getValue().name(), (one, _) -> one, TreeMap::new));
    }

    private static Map<String, Rule> table() {
        try {
            return new ClassPathResource("access/matrix.txt").getContentAsString(UTF_8).lines()
                    .map(line -> line.strip().split(" +"))
                    .collect(Collectors.toMap(
                            part -> part[0] + " " + part[1], part -> Rule.valueOf(part[2]), (one, _) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
