package nl.plein.directory.hsds;

import java.util.Locale;
import nl.plein.directory.Upkeep;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said in an offer that nobody wrote, like that it is free: in Dutch, the language of the offers themselves. */
@Component
class DutchTexts {

    private static final Locale DUTCH = Locale.of("nl");

    private final MessageSource messages;

    DutchTexts(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... values) {
        return messages.getMessage("hsds." + key, values, DUTCH);
    }

    /** As on the page of what ended. */
    String why(Upkeep.Closing.Reason reason) {
        return messages.getMessage("closing." + reason, null, DUTCH);
    }

    String language(String code) {
        return Locale.of(code).getDisplayLanguage(DUTCH);
    }
}
