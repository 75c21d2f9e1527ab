package nl.plein.ground;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What our site answered to the browsers of one story. A failure nobody spoke of beforehand is a complaint: whoever reads
 * "this page is not here" after the last button gives up, whatever the address says.
 */
class Answers {

    private final String site;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Expected expected;
    private @Nullable Page last;
    private boolean landed;

    Answers(String site) {
        this.site = site;
    }

    void watch(BrowserContext context) {
        context.onPage(page -> page.onResponse(response -> hear(page, response)));
    }

    private void hear(Page page, Response response) {
        if (!response.url().startsWith(site)) return;
        var navigation = response.request().isNavigationRequest();
        if (navigation && isAPage(response)) {
            last = page;
            landed = false;
        }
        if (response.status() < (navigation ? 400 : 300)) return;
        if (navigation && expected != null && expected.isMetBy(response)) return;
        complain(response.status() + " for " + response.request().method() + " " + response.url());
    }

    private static boolean isAPage(Response response) {
        var type = response.headers().getOrDefault("content-type", "");
        return type.startsWith("text/html") && !response.headers().containsKey("location");
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    /** What is done here leads to a page with this status, and does nothing else wrong. */
    void expecting(int status, Runnable action) {
        var awaited = new Expected(status);
        expected = awaited;
        try {
            action.run();
            // a click comes back before its page does
            if (!awaited.met && last != null) last.waitForCondition(() -> awaited.met, new Page.WaitForConditionOptions().setTimeout(5_000));
        } catch (PlaywrightException e) {
            if (awaited.met) throw e;
        } finally {
            expected = null;
        }
        if (!awaited.met) throw new AssertionError("expected " + status + ", but came to " + (last == null ? "no page" : last.url()));
    }

    void lands(Page page, String heading) {
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(heading);
        landed = true;
    }

    void lands(Page page, Pattern heading) {
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(heading);
        landed = true;
    }

    /** All that went wrong, and a missing word about where the story ended. */
    List<String> complaintsAtTheEnd(@Nullable EndsOn named) {
        if (last == null || last.isClosed()) return complaints;
        if (named != null) lands(last, named.value());
        else if (!landed) complain("name the heading this story ends on: @EndsOn(\"" + heading(last) + "\")");
        return complaints;
    }

    private static String heading(Page page) {
        var headings = page.locator("h1").allInnerTexts();
        return headings.isEmpty() ? "" : String.join(" / ", headings).strip();
    }

    private static class Expected {

        private final int status;
        private boolean met;

        Expected(int status) {
            this.status = status;
        }

        boolean isMetBy(Response response) {
            if (response.status() != status) return false;
            met = true;
            return true;
        }
    }
}
