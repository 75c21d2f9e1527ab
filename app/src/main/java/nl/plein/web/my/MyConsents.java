package nl.plein.web.my;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.access.consent.AskedConsents;
import nl.plein.access.consent.Consent;
import nl.plein.access.consent.Giver;
import nl.plein.access.consent.WithdrawConsent;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.MyLink;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the holder of a personal link said yes to, and taking it back. */
@Controller
@RequestMapping("/my/{token}/consents")
class MyConsents {

    /** @param waiting whether somebody else has to say yes as well, and did not yet */
    record Line(UUID consent, String receivers, String until, List<String> what, boolean waiting) {}

    private final MyLink myLink;
    private final Entries entries;
    private final AskedConsents consents;
    private final WithdrawConsent withdrawConsent;
    private final Organisations organisations;
    private final MessageSource messages;
    private final Clock clock;

    MyConsents(
            MyLink myLink,
            Entries entries,
            AskedConsents consents,
            WithdrawConsent withdrawConsent,
            Organisations organisations,
            MessageSource messages,
            Clock clock) {
        this.myLink = myLink;
        this.entries = entries;
        this.consents = consents;
        this.withdrawConsent = withdrawConsent;
        this.organisations = organisations;
        this.messages = messages;
        this.clock = clock;
    }

    List<Line> lines(@Nullable PersonId holder, Entry entry, Locale locale) {
        return given(holder, entry).map(consent -> line(consent, locale)).toList();
    }

    @PostMapping("/{consent}/withdraw")
    String withdraw(@PathVariable String token, @PathVariable UUID consent) {
        var link = myLink.open(token).orElseThrow(MyConsents::notFound);
        // an expired link gives no keys: its page says so
        if (link.expired()) return "redirect:/my/{token}";
        var entry = entries.find(new EntryId(link.subject())).orElseThrow(MyConsents::notFound);
        given(link.holder(), entry)
                .filter(each -> each.id().value().equals(consent))
                .forEach(each -> withdrawConsent.byLink(each, link.holder()));
        return "redirect:/my/{token}";
    }

    /** What the holder said yes to about this person, and can still take back. */
    private Stream<Consent> given(@Nullable PersonId holder, Entry entry) {
        if (holder == null) return Stream.of();
        return consents.askedOf(holder).stream()
                .filter(consent -> consent.subject().equals(entry.person()))
                .filter(consent -> consent.giver(holder).filter(Giver::saidYes).isPresent())
                .filter(consent -> state(consent) == Consent.State.AGREED || state(consent) == Consent.State.WAITING);
    }

    private Line line(Consent consent, Locale locale) {
        return new Line(
                consent.id().value(),
                consent.receivers().stream().map(this::name).sorted().collect(Collectors.joining(", ")),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(consent.endsOn()),
                consent.classes().stream()
                        .sorted()
                        .map(each -> messages.getMessage("consent.class." + each, null, locale))
                        .toList(),
                state(consent) == Consent.State.WAITING);
    }

    private Consent.State state(Consent consent) {
        return consent.on(LocalDate.now(clock));
    }

    private String name(OrganisationId organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
