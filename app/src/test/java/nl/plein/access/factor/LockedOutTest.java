package nl.plein.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.plein.ground.StrictStory;
import nl.plein.ground.NetworkVisitor;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever others try, and from however many networks: the rightful owner comes in. */
class LockedOutTest extends StrictStory {

    private static final String ANNEKE = "anneke@buurtbond.example";
    private static final String HOME = "203.0.113.9";

    @Autowired
    private CodeApps codeApps;

    @Autowired
    private RecoveryCodes recoveryCodes;

    private final List<NetworkVisitor> visitors = new ArrayList<>();
    private PersonId anneke;
    private CodeApp app;

    @BeforeEach
    void annekeUsesAnApp() {
        anneke = somebody.whoCoordinates(ANNEKE);
        codeApps.begin(anneke);
        app = codeApps.waiting(anneke).orElseThrow();
        assertThat(codeApps.confirm(anneke, app.codeAt(clock.instant()))).isTrue();
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        visitors.forEach(NetworkVisitor::close);
    }

    @Test
    void fiftyWrongCodesFromTenNetworksDoNotLockTheOwnerOut() {
        var thief = byLetter(from("192.0.2.66"));
        for (var network = 0; network < 10; network++)
            for (var i = 0; i < 5; i++) type(thief, "00000" + i, "198.51.100." + network);
        assertIn(type(byLetter(from(HOME)), app.codeAt(clock.instant()), HOME));
    }

    @Test
    void noMatterWithHowManyLettersTheyWereTried() {
        for (var network = 0; network < 10; network++) {
            var from = "198.51.100." + network;
            var thief = byLetter(from(from));
            for (var i = 0; i < 6; i++) type(thief, "00000" + i, from);
            clock.advance(Duration.ofMinutes(1));
        }
        assertIn(type(byLetter(from(HOME)), app.codeAt(clock.instant()), HOME));
    }

    @Test
    void aRecoveryCodeHelpsAlsoBesideTheGuesser() {
        var codes = recoveryCodes.draw(anneke);
        var thief = byLetter(from(HOME));
        for (var i = 0; i < 60; i++) type(thief, "000000", i < 20 ? HOME : "198.51.100." + i);
        assertThat(type(thief, "000000", HOME).statusCode()).isEqualTo(429);
        assertIn(type(byLetter(from(HOME)), codes.getFirst(), HOME));
    }

    @Test
    void aBrowserThatWasUsedBeforeCountsByItself() {
        var own = byLetter(from(HOME));
        assertIn(type(own, app.codeAt(clock.instant()), HOME));
        own.post("/sign-out", Map.of("_csrf", own.tokenOn("/account")));
        clock.advance(Duration.ofMinutes(1));

        var thief = byLetter(from(HOME));
        for (var i = 0; i < 300; i++) type(thief, "000000", i < 9 ? HOME : "198.51.100." + i % 60);
        for (var i = 0; i < 31; i++) thief.post("/sign-in", Map.of("email", "somebody" + i + "@elsewhere.example"));
        assertThat(thief.post("/sign-in", Map.of("email", ANNEKE)).statusCode()).isEqualTo(429);

        assertIn(type(byLetter(own), app.codeAt(clock.instant()), HOME));
    }

    @Test
    void whoTriesManyCodesFromManyNetworksIsSlowedDownAllTheSame() {
        var thief = byLetter(from("192.0.2.66"));
        var tried = 0;
        for (var i = 0; i < 80; i++) if (type(thief, "000000", "198.51.100." + i).statusCode() != 429) tried++;
        assertThat(tried).isBetween(50, 52);
    }

    @Test
    void nineRequestsForLettersFromOneNetworkLeaveTheOwnerALink() {
        var thief = from("192.0.2.66");
        for (var i = 0; i < 9; i++) thief.post("/sign-in", Map.of("email", ANNEKE));
        byLetter(from(HOME));
        for (var minutes = 1; minutes < 12; minutes++) {
            clock.advance(Duration.ofMinutes(1));
            thief.post("/sign-in", Map.of("email", ANNEKE));
            if (minutes % 4 == 0) assertIn(open(from(HOME), link()));
        }
    }

    @Test
    void whoFillsAMailboxFromManyNetworksFillsItWithLinksThatWork() {
        for (var minute = 0; minute < 30; minute++) {
            from("198.51.100." + minute).post("/sign-in", Map.of("email", ANNEKE));
            if (minute == 0) mailbox.lastLetterTo(ANNEKE);
            if (minute % 7 == 6) assertIn(open(from(HOME), link()));
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(mailbox.lettersTo(ANNEKE)).hasSizeLessThan(25);
    }

    private NetworkVisitor from(String network) {
        var visitor = new NetworkVisitor(address(""), network);
        visitors.add(visitor);
        return visitor;
    }

    private NetworkVisitor byLetter(NetworkVisitor visitor) {
        var before = mailbox.lettersTo(ANNEKE).size();
        assertThat(visitor.post("/sign-in", Map.of("email", ANNEKE)).statusCode()).isEqualTo(302);
        mailbox.nextLetterTo(ANNEKE, before);
        assertIn(open(visitor, link()));
        return visitor;
    }

    private String link() {
        return mailbox.lastLetterTo(ANNEKE).link().replaceFirst(".*token=", "");
    }

    private static HttpResponse<String> open(NetworkVisitor visitor, String token) {
        return visitor.post("/sign-in/link", Map.of("token", token));
    }

    private static HttpResponse<String> type(NetworkVisitor visitor, String code, String from) {
        var token = visitor.tokenOn("/account/second");
        return visitor.post("/account/second", Map.of("code", code, "_csrf", token), from);
    }

    private static void assertIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/begin");
    }
}
