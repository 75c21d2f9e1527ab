package nl.plein.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.plein.ground.Story;
import nl.plein.ground.Widths;
import nl.plein.matching.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every page that has an address of its own, on a phone, by somebody with large letters. Pages behind a personal link are
 * measured in their stories, see {@link Story#axe}.
 */
class LargeLettersTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Test
    void everyPageStaysWithinTheWindow() {
        var own = new HashMap<>(SomethingOfEverything.in(application).make());
        var walkers = walkers();
        var wrong = new ArrayList<String>();
        AccessMatrixTest.routes("GET").forEach((path, rule) -> {
            var walker = walkers.get(rule);
            if (walker == null || path.contains(".")) return;
            var filled = path;
            for (var each : own.entrySet()) filled = filled.replace("{" + each.getKey() + "}", each.getValue());
            var answer = walker.request().get(address(filled));
            if (answer.status() != 200 || !answer.headers().getOrDefault("content-type", "").startsWith("text/html")) return;
            walker.navigate(filled);
            Widths.complaints(walker).forEach(complaint -> wrong.add(path + " " + complaint));
        });
        assertThat(wrong).isEmpty();
        walkers.get("OPEN").navigate("/");
        lands(walkers.get("OPEN"), "Hier vind je iemand");
    }

    private Map<String, Page> walkers() {
        var walkers = new LinkedHashMap<String, Page>();
        var coordinator = signIn(phone(), Neighbours.COORDINATOR);
        walkers.put("OPEN", phone());
        for (var rule : new String[] {"LIST", "THING", "MEMBER", "TOLD"}) walkers.put(rule, coordinator);
        var administrator = signIn(phone(), SomethingOfEverything.ADMINISTRATOR);
        for (var rule : new String[] {"ADMINISTRATOR", "ADMINISTERED", "LEADING", "SIGNATORY"}) walkers.put(rule, administrator);
        var controller = signIn(phone(), SomethingOfEverything.CONTROLLER);
        for (var rule : new String[] {"CONTROLLER", "CONTROLLED"}) walkers.put(rule, controller);
        var professional = signIn(phone(), SomethingOfEverything.PROFESSIONAL);
        for (var rule : new String[] {"PARTNER", "READER"}) walkers.put(rule, professional);
        return walkers;
    }
}
