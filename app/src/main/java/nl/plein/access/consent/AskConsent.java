package nl.plein.access.consent;

import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A colleague asks somebody for consent: by letter, or by writing down later what was signed or spoken. */
@Component
@Transactional
public class AskConsent {

    private final AskedConsents consents;
    private final ConsentLetters letters;

    AskConsent(AskedConsents consents, ConsentLetters letters) {
        this.consents = consents;
        this.letters = letters;
    }

    public void byLetter(Consent consent, PersonId by) {
        consents.add(consent, by);
        letters.ask(consent);
    }

    public void inPerson(Consent consent, PersonId by) {
        consents.add(consent, by);
    }
}
