package nl.plein.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.plein.ground.EndsOn;
import nl.plein.access.Keys;
import nl.plein.directory.search.SearchOfTest;
import nl.plein.directory.shipped.ShippedDirectory;
import nl.plein.ground.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever is in danger sees first of all who can be reached now, and is gone from the page with one tap. */
class CallNowStoryTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ShippedDirectory shipped;

    @Autowired
    private Keys duty;

    @BeforeEach
    void aTownFullOfOffers() {
        var library = somebody.anOrganisation();
        duty.onDuty(() -> {
            shipped.bringTerms();
            shipped.bringOffers(_ -> library);
        });
        SearchOfTest.startAgain(application);
    }

    @Test
    @EndsOn("Vind hulp of een cursus")
    void whoIsHitSeesWhoCanBeCalledAboveAllResultsAndCanLeaveWithoutATrace() {
        var phone = phone(JavaScript.OFF);
        phone.setViewportSize(320, 640);
        phone.navigate("/find?q=" + encoded("mijn vriend slaat mij"));
        assertThat(phone.locator("#content").innerText().strip()).startsWith("Weg van deze pagina");
        assertThat(phone.locator(".danger h2").innerText()).isEqualTo("Ben je niet veilig? Bel nu.");
        assertThat(phone.locator(".danger a[href^=tel]").evaluateAll("all => all.map(one => one.getAttribute('href'))"))
                .isEqualTo(List.of("tel:08002000", "tel:112"));
        assertThat(phone.locator("a[data-leave]").getAttribute("href")).startsWith("https://");
        axe(phone);
        screenshot(phone, "danger-phone");
        assertThat(phone.context().cookies()).isEmpty();
    }

    @Test
    void whatWasTypedIsNotInTheAddressNorBehindTheButtonBack() {
        var desktop = desktop();
        desktop.route("https://www.knmi.nl/**", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setBody("weer")));
        desktop.navigate("/find?q=" + encoded("ik wil dood"));
        lands(desktop, "Vind hulp of een cursus");
        assertThat(desktop.locator(".danger h2").innerText()).isEqualTo("Denk je aan de dood? Praat nu met iemand.");
        assertThat(desktop.url()).endsWith("/find");
        axe(desktop);
        screenshot(desktop, "danger-desktop");
        desktop.locator("a[data-leave]").click();
        desktop.waitForURL("https://www.knmi.nl/**");
        desktop.goBack();
        assertThat(desktop.url()).doesNotContain("/find");
    }

    @Test
    void theKindOfDangerSaysWhoIsCalledFirst() {
        assertThat(firstCall("verkracht")).isEqualTo("tel:08000188");
        assertThat(firstCall("zelfmoord")).isEqualTo("tel:08000113");
        assertThat(firstCall("ik ben bang")).isEqualTo("tel:08000432");
        assertThat(firstCall("mensenhandel")).isEqualTo("tel:0334481186");
        assertThat(firstCall("hij zegt dat hij me vermoordt")).isEqualTo("tel:112");
        assertThat(body("/find?q=" + encoded("hulp bij schulden"))).doesNotContain("class=\"danger\"");
    }

    @Test
    void theGuidedWayAndTheFormsShowItToo() {
        assertThat(body("/way/help?event=onveilig-thuis")).contains("class=\"danger\"").contains("tel:08002000");
        assertThat(body("/way/steps?event=onveilig-thuis")).contains("class=\"danger\"");
        assertThat(body("/way/help?event=overleden")).doesNotContain("class=\"danger\"");
        assertThat(body("/way")).contains("/call-now");
        assertThat(body("/call-now")).contains("tel:112").contains("tel:08002000").contains("tel:08000113").contains("tel:08000432").contains("tel:08000188");
    }

    private String firstCall(String typed) {
        var body = body("/find?q=" + encoded(typed));
        var at = body.indexOf("tel:");
        return body.substring(at, body.indexOf('"', at));
    }

    private String body(String path) {
        return phone().request().get(address(path)).text();
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
