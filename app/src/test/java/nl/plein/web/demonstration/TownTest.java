package nl.plein.web.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.needs.Kind;
import nl.plein.needs.Side;
import nl.plein.needs.ask.Question;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Form;
import nl.plein.shared.Postcodes;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class TownTest {

    private final Map<String, Kind> kinds = kinds();
    private final Town town = new Town(kinds);

    @Test
    void hasSixHundredNeedsAndSevenHundredOffersOfEveryKind() {
        assertThat(of(Side.NEED)).hasSize(600);
        assertThat(of(Side.OFFER)).hasSize(700);
        for (var side : Side.values())
            assertThat(of(side)).extracting(MadeUpEntry::kind).containsAll(kinds.keySet());
    }

    @Test
    void everybodyFilledInTheFormAsAPersonWould() {
        var postcodes = new Postcodes();
        for (var entry : town.entries()) {
            var form = Form.of(entry.answers().fields());
            var asking = new Question.Asking(kinds.get(entry.kind()), entry.side(), false, entry.answers());
            Question.checkAll(form, asking, postcodes);
            assertThat(form.errors()).as(entry.answers().toString()).isEmpty();
        }
    }

    @Test
    void isTheSameAtEveryFirstStart() {
        assertThat(new Town(kinds).entries()).isEqualTo(town.entries());
        assertThat(new Town(kinds).screenings()).isEqualTo(town.screenings());
    }

    @Test
    void someWaitForMoreThanHalfAYearAndSomeCameToday() {
        assertThat(of(Side.NEED)).extracting(MadeUpEntry::daysWaiting).contains(0).anyMatch(days -> days > 200);
    }

    @Test
    void someAskAndHelpBoth() {
        var askers = of(Side.NEED).stream().map(MadeUpEntry::resident).collect(Collectors.toSet());
        assertThat(of(Side.OFFER)).filteredOn(offer -> askers.contains(offer.resident())).hasSizeGreaterThan(20);
    }

    private List<MadeUpEntry> of(Side side) {
        return town.entries().stream().filter(entry -> entry.side() == side).toList();
    }

    private static Map<String, Kind> kinds() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/demonstration");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new StartingKinds(messages)
                .of(_ -> new OrganisationId(new UUID(0, 1))).stream()
                        .collect(Collectors.toMap(Kind::key, kind -> kind));
    }
}
