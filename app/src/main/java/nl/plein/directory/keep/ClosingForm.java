package nl.plein.directory.keep;

import static nl.plein.directory.keep.ListingForm.names;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.plein.directory.Upkeep.Closing;
import nl.plein.directory.Upkeep.Closing.Reason;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Why something ends, for everybody to read, and where people are led to. */
@Component
class ClosingForm {

    private final MessageSource messages;
    private final Clock clock;

    ClosingForm(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** What is wrong stands in the form; the closing counts when nothing is. */
    Closing read(Form form, UUID closing, Predicate<UUID> isOpen) {
        var chosen = form.oneOf("reason", names(Reason.class), "keep.reason.choose");
        var reason = names(Reason.class).contains(chosen) ? Reason.valueOf(chosen) : Reason.OTHER;
        var why = reason == Reason.OTHER ? form.text("why", 500, "keep.why.empty") : form.optionalText("why", 500);
        return new Closing(clock.instant(), reason, why, successor(form, closing, isOpen).orElse(null));
    }

    /**
     * By the address of its page or its id; empty when there is none, or when what was typed leads nowhere, which the form
     * then says.
     */
    private static Optional<UUID> successor(Form form, UUID closing, Predicate<UUID> isOpen) {
        var typed = form.value("successor").isEmpty() ? form.value("suggested") : form.value("successor");
        if (typed.isEmpty()) return Optional.empty();
        var last = typed.replaceFirst("[?#].*", "").replaceFirst("/+$", "").replaceFirst(".*/", "");
        var found = Keeping.id(last).filter(id -> !id.equals(closing)).filter(isOpen);
        if (found.isEmpty()) form.reject("successor", "keep.successor.wrong");
        return found;
    }

    /**
     * What ends.
     *
     * @param pages where the keeper's pages begin
     * @param path of its own page, after that
     * @param lead key of what happens then
     * @param suggested where people could go
     */
    record Ending(String name, String pages, String path, String lead, List<Choice> suggested) {}

    String page(Ending ending, Form form, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("name", ending.name());
        model.addAttribute("pages", ending.pages());
        model.addAttribute("path", ending.path());
        model.addAttribute("lead", messages.getMessage(ending.lead(), null, locale));
        model.addAttribute("suggested", orNone(ending.suggested(), locale));
        model.addAttribute("reasons", names(Reason.class).stream()
                .map(name -> new Choice(name, messages.getMessage("closing." + name, null, locale)))
                .toList());
        return "directory/keep/close";
    }

    /** Without JavaScript a choice cannot be taken back. */
    private List<Choice> orNone(List<Choice> suggested, Locale locale) {
        if (suggested.isEmpty()) return suggested;
        var none = new Choice("", messages.getMessage("keep.suggested.none", null, locale));
        return Stream.concat(suggested.stream(), Stream.of(none)).toList();
    }
}
