package nl.plein.directory.freshen;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.directory.Freshness;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.Listings;
import nl.plein.directory.Upkeep;
import nl.plein.directory.holder.Holder;
import nl.plein.directory.holder.HolderLetters;
import nl.plein.directory.holder.Holders;
import nl.plein.shared.OneByOne;
import org.springframework.stereotype.Component;

/**
 * Writes one letter to whoever holds the link of an initiative's page, or else to the mail address on it: is all of this
 * still true? It is written in the transaction that remembers it, so it goes once, however many nodes run.
 */
@Component
class AskWhetherTrue {

    private static final int LOOK_AHEAD_DAYS = 15;

    private final AskedPages asked;
    private final Initiatives initiatives;
    private final Listings listings;
    private final Holders holders;
    private final HolderLetters letters;
    private final OneByOne oneByOne;
    private final Clock clock;

    AskWhetherTrue(
            AskedPages asked,
            Initiatives initiatives,
            Listings listings,
            Holders holders,
            HolderLetters letters,
            OneByOne oneByOne,
            Clock clock) {
        this.asked = asked;
        this.initiatives = initiatives;
        this.listings = listings;
        this.holders = holders;
        this.letters = letters;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    void ask() {
        var today = LocalDate.now(clock);
        var from = Freshness.foundSince(today).atStartOfDay(clock.getZone()).toInstant();
        var until = Freshness.confirmedSince(today.plusDays(LOOK_AHEAD_DAYS)).atStartOfDay(clock.getZone()).toInstant();
        var old = asked.withSomethingAssuredBetween(from, until);
        oneByOne.each("ask whether a page is true", old, InitiativeId::value, initiative -> ask(initiative, today));
    }

    private void ask(InitiativeId id, LocalDate today) {
        var before = asked.lock(id);
        var initiative = initiatives.find(id).orElseThrow();
        var open = listings.of(id).stream().filter(one -> !one.upkeep().isClosed()).toList();
        var assured = Stream.concat(Stream.of(initiative.upkeep()), open.stream().map(Listing::upkeep))
                .map(Upkeep::assuredAt)
                .filter(Objects::nonNull)
                .toList();
        StillTrue.ask(assured, before, today, clock.getZone()).ifPresent(threshold -> {
            asked.remember(id, threshold, clock.instant());
            for (var reader : readers(initiative))
                letters.send(
                        initiative, reader, "letter.page.true." + threshold, lines(initiative, open, reader.language()));
        });
    }

    /** Nobody is told anything where no mail address is known: it stands on the list of whoever keeps the page. */
    private List<Holder> readers(Initiative initiative) {
        var known = holders.of(initiative.id());
        if (!known.isEmpty() || initiative.content().email() == null) return known;
        return List.of(holders.add(initiative.id(), initiative.content().email(), Locale.of("nl"), null));
    }

    private String lines(Initiative initiative, List<Listing> open, Locale language) {
        var lines = new ArrayList<String>();
        lines.add(line(initiative.name(), initiative.upkeep(), language));
        open.forEach(listing -> lines.add(line(listing.name(), listing.upkeep(), language)));
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private String line(String name, Upkeep upkeep, Locale language) {
        var checked = upkeep.checkedOn(clock.getZone());
        if (checked == null) return "- " + name;
        var day = DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(checked);
        return "- " + name + " (" + day + ")";
    }
}
