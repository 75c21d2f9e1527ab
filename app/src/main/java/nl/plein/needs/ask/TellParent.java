package nl.plein.needs.ask;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.plein.needs.Answers;
import nl.plein.needs.EntryId;
import nl.plein.needs.Welcome;
import org.springframework.stereotype.Component;

/** A parent of a helper of 16 or 17 hears of it once and need do nothing: nothing of them is kept. */
@Component
class TellParent {

    private final Welcome welcome;

    TellParent(Welcome welcome) {
        this.welcome = welcome;
    }

    /** The answers as they are kept: that this parent was told, and not where. */
    static Answers told(Draft draft) {
        return isToldByMail(draft)
                ? draft.answers().with(Map.of("parent", List.of(Answers.PARENT_WAS_TOLD), "parent-email", List.of()))
                : draft.answers();
    }

    void tell(Draft draft, EntryId id, Locale language) {
        if (isToldByMail(draft)) welcome.tellParent(id, draft.answers().one("parent-email"), language);
    }

    private static boolean isToldByMail(Draft draft) {
        return draft.asking().ofSixteenAndHelps() && draft.answers().has("parent", "mail");
    }
}
