package nl.plein.ground;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.plein.access.KeysOfTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What somebody does on our pages, in a real browser, with a real PostgreSQL. All stories share one application; each
 * begins with empty tables and at the same moment.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "plein.demonstration=false",
            "plein.outbox=true",
            "plein.second-factor=off",
            "plein.directory.follow=0s",
            "db-scheduler.enabled=false"
        })
@Import(TestGround.class)
public abstract class Story {

    public enum JavaScript {
        ON,
        OFF
    }

    /** Pages with their width, so that a page that stories come by again and again is examined once. */
    private static final Set<String> EXAMINED = ConcurrentHashMap.newKeySet();

    /** Ids and tokens, which differ each time. */
    private static final Pattern NAMES_OF_THINGS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9_-]{32,}");

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected Jobs jobs;

    @Autowired
    protected Mailbox mailbox;

    @Autowired
    protected Somebody somebody;

    @Autowired
    protected Owner owner;

    /** With which the test itself looks, beside the pages. */
    @Autowired
    protected KeysOfTest keys;

    @Autowired
    private EmptyTables tables;

    @Autowired
    private Browsers browsers;

    @LocalServerPort
    private int port;

    private final List<BrowserContext> opened = new ArrayList<>();
    private final List<BrowserContext> withoutJavaScript = new ArrayList<>();
    private Answers answers;
    private @Nullable Page twin;

    /** One for each application that is started, which is one for all stories with the same settings. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        var address = TestDatabase.create();
        settings.add("spring.datasource.url", () -> address);
        settings.add("spring.datasource.username", () -> TestDatabase.APPLICATION);
        settings.add("spring.flyway.url", () -> address);
        settings.add("spring.flyway.user", () -> TestDatabase.OWNER);
    }

    @BeforeEach
    void startAfresh() {
        answers = new Answers(address(""));
        tables.empty();
        clock.moveTo(MovableClock.START);
        keys.begin();
    }

    @AfterEach
    void letGoOfTheKeys() {
        keys.end();
    }

    @AfterEach
    void nothingWentWrongInTheBrowser(TestInfo story) {
        try {
            var end = story.getTestMethod().orElseThrow().getAnnotation(EndsOn.class);
            assertThat(answers.complaintsAtTheEnd(end)).as("complaints of the browser").isEmpty();
        } finally {
            opened.forEach(BrowserContext::close);
        }
    }

    /** What is done here leads to a page with this status, which is 400 or higher: said beforehand it is no failure. */
    protected void expecting(int status, Runnable action) {
        answers.expecting(status, action);
    }

    /** The story is now on a page with this heading. Where it ends always with the same one, {@link EndsOn} says it. */
    protected void lands(Page page, String heading) {
        answers.lands(page, heading);
    }

    /** As {@link #lands(Page, String)}, where a name or an order differs each time. */
    protected void lands(Page page, Pattern heading) {
        answers.lands(page, heading);
    }

    /** A small telephone, as most people hold. */
    protected Page phone() {
        return phone(JavaScript.ON);
    }

    protected Page phone(JavaScript javaScript) {
        return page(360, 740, javaScript, answers::watch);
    }

    protected Page desktop() {
        return desktop(JavaScript.ON);
    }

    protected Page desktop(JavaScript javaScript) {
        return page(1280, 800, javaScript, answers::watch);
    }

    /** A browser of somebody else: it shares no cookie with the other pages of the story. */
    private Page page(int width, int height, JavaScript javaScript, Consumer<BrowserContext> watch) {
        var context = browsers.open(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(javaScript == JavaScript.ON)
                .setLocale("nl-NL")
                .setBaseURL(address("")));
        context.setDefaultTimeout(15_000);
        opened.add(context);
        if (javaScript == JavaScript.OFF) withoutJavaScript.add(context);
        watch.accept(context);
        var page = context.newPage();
        page.onPageError(answers::complain);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) answers.complain(message.text());
        });
        return page;
    }

    /** Somebody who sees no pages drawn, for what is about addresses and answers only. */
    protected Visitor visitor() {
        return new Visitor(address(""));
    }

    /** Signed in by the link in a letter. */
    protected Visitor visitor(String signedInAs) {
        var visitor = visitor();
        var before = mailbox.lettersTo(signedInAs).size();
        visitor.post("/sign-in", "email", signedInAs);
        var link = mailbox.nextLetterTo(signedInAs, before).link();
        visitor.open(visitor.post("/sign-in/link", "token", link.substring(link.indexOf('=') + 1)).location());
        return visitor;
    }

    /** The address of a path on this site. */
    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    /**
     * Signs in by a link in a letter, as everybody does who works here, up to the page where that leads. What is on the
     * pages between is a story of its own, see SignInStoryTest: here they are only sent, and not drawn.
     */
    protected Page signIn(Page page, String address) {
        var before = mailbox.lettersTo(address).size();
        send(page, "/sign-in", "email", address);
        var link = mailbox.nextLetterTo(address, before).link();
        var signedIn = send(page, "/sign-in/link", "token", link.substring(link.indexOf('=') + 1));
        page.navigate(signedIn.headers().get("location"));
        return page;
    }

    private static APIResponse send(Page page, String path, String field, String value) {
        var form = RequestOptions.create().setForm(FormData.create().set(field, value)).setMaxRedirects(0);
        var answer = page.context().request().post(path, form);
        assertThat(answer.status()).as("sending to %s", path).isLessThan(400);
        return answer;
    }

    /** No rule of axe is broken on this page, and it is not wider than its window. What was examined already is not again. */
    protected void axe(Page page) {
        page.waitForLoadState();
        var seen = page.viewportSize().width + NAMES_OF_THINGS.matcher(page.content()).replaceAll(".");
        if (EXAMINED.contains(seen)) return;
        var examined = withoutJavaScript.contains(page.context()) ? withJavaScript(page) : page;
        // the other mode opens an empty page for each look, to gather what other sites put in frames: we have none
        var violations = new AxeBuilder(examined).setLegacyMode(true).analyze().getViolations();
        assertThat(violations)
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        assertThat(Widths.complaints(examined)).as("sideways scrolling on %s", page.url()).isEmpty();
        EXAMINED.add(seen);
    }

    /** Axe is itself JavaScript, and waits for ever where there is none: it gets the same page in a second browser. */
    private Page withJavaScript(Page page) {
        var size = page.viewportSize();
        var address = page.url().replaceFirst("#.*", "");
        var html = page.content();
        if (twin == null) twin = page(size.width, size.height, JavaScript.ON, _ -> {});
        twin.setViewportSize(size.width, size.height);
        twin.route(
                address::equals,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html)),
                new Page.RouteOptions().setTimes(1));
        twin.navigate(address);
        return twin;
    }

    /** For the eye, when it is asked for with -Dscreenshots: target/screenshots/name.png. */
    protected void screenshot(Page page, String name) {
        if (System.getProperty("screenshots") == null) return;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
