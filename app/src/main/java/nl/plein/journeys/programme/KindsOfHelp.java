package nl.plein.journeys.programme;

import java.util.List;
import java.util.Locale;
import nl.plein.shared.Choice;

/** What kinds of help there are, by key and name. Journeys do not know needs, so whoever knows both answers this. */
public interface KindsOfHelp {

    List<Choice> all(Locale language);
}
