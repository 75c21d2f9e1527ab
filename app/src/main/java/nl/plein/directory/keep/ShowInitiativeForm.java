package nl.plein.directory.keep;

import java.util.Locale;
import nl.plein.directory.Initiative;
import nl.plein.directory.Term;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of an initiative, with all there is to choose. */
@Component
class ShowInitiativeForm {

    /** @param initiative null for a new one */
    String page(Form form, @Nullable Initiative initiative, Choices choices, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("initiative", initiative);
        model.addAttribute("subjects", choices.shown(Term.Kind.SUBJECT, locale));
        model.addAttribute("forWhom", choices.shown(Term.Kind.FOR_WHOM, locale));
        model.addAttribute("languages", choices.shownLanguages(locale));
        return "directory/keep/initiative";
    }
}
