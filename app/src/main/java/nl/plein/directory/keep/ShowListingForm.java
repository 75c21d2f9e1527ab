package nl.plein.directory.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.plein.directory.Day;
import nl.plein.directory.ListingContent.Cost;
import nl.plein.directory.ListingContent.Device;
import nl.plein.directory.ListingContent.Kind;
import nl.plein.directory.ListingContent.Level;
import nl.plein.directory.ListingContent.Licence;
import nl.plein.directory.Term;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of what is offered, with all there is to choose. */
@Component
class ShowListingForm {

    private final MessageSource messages;

    ShowListingForm(MessageSource messages) {
        this.messages = messages;
    }

    String page(Form form, Choices choices, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", shown(Kind.class, "directory.kind.", locale));
        model.addAttribute("subjects", choices.shown(Term.Kind.SUBJECT, locale));
        model.addAttribute("events", choices.shown(Term.Kind.LIFE_EVENT, locale));
        model.addAttribute("forWhom", choices.shown(Term.Kind.FOR_WHOM, locale));
        model.addAttribute("languages", choices.shownLanguages(locale));
        model.addAttribute("places", choices.shownPlaces());
        model.addAttribute("around", orNone(
                ListingForm.AROUND.stream().map(km -> new Choice(km, messages.getMessage("keep.area.around", new Object[] {km}, locale))).toList(), locale));
        model.addAttribute("days", shown(Day.class, "directory.day.", locale));
        model.addAttribute("devices", shown(Device.class, "directory.device.", locale));
        model.addAttribute("costs", shown(Cost.Kind.class, "directory.cost.", locale));
        model.addAttribute("pers", orNone(shown(Cost.Per.class, "directory.per.", locale), locale));
        model.addAttribute("levels", orNone(shown(Level.class, "directory.level.", locale), locale));
        model.addAttribute("licences", orNone(shown(Licence.class, "directory.licence.", locale), locale));
        model.addAttribute("ways", List.of("online", "together", "alone", "read", "listen").stream()
                .map(way -> new Choice(way, text("keep.way." + way, locale)))
                .toList());
        return "directory/keep/listing";
    }

    private <E extends Enum<E>> List<Choice> shown(Class<E> type, String key, Locale locale) {
        return ListingForm.names(type).stream().map(name -> new Choice(name, text(key + name, locale))).toList();
    }

    private List<Choice> orNone(List<Choice> choices, Locale locale) {
        var all = new ArrayList<>(List.of(new Choice("", text("keep.none", locale))));
        all.addAll(choices);
        return all;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
