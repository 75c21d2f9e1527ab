package nl.plein.journeys.programme;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.plein.journeys.Text;
import nl.plein.people.OrganisationId;
import org.springframework.context.ApplicationContext;

/** Programmes that stories begin with. */
public class SomeProgrammes {

    private final OwnProgrammes own;
    private final Programmes programmes;

    private SomeProgrammes(OwnProgrammes own, Programmes programmes) {
        this.own = own;
        this.programmes = programmes;
    }

    public static SomeProgrammes in(ApplicationContext application) {
        return new SomeProgrammes(application.getBean(OwnProgrammes.class), application.getBean(Programmes.class));
    }

    /** One that matches of this kind begin with from now on. */
    public ProgrammeVersion offered(OrganisationId organisation, String kind, Content content) {
        var id = ProgrammeId.create();
        own.add(id, organisation, content, null, null);
        own.offer(id);
        own.beginWith(id, organisation, List.of(kind));
        return programmes.newest(id).orElseThrow();
    }

    /** Moments on these days, of half an hour each, and nothing more than that. */
    public static Content onDays(String name, int... days) {
        return content(name, IntStream.range(0, days.length)
                .mapToObj(at -> moment("m" + (at + 1), days[at]))
                .toList(), List.of());
    }

    public static Content content(String name, List<Content.Moment> moments, List<Content.Challenge> challenges) {
        return new Content(
                text(name), text("Samen"), text("Iedereen"), List.of(text("Luisteren")), List.of(text("Contact")),
                List.of(text("Geduldig"), text("Grappig")), moments, null, challenges, text("Tot ziens"), null);
    }

    public static Content.Moment moment(String key, int day) {
        return new Content.Moment(key, day, 30, text("Gesprek " + key), text("Praten"), List.of(text("Hoe was je dag?")));
    }

    public static Content.Challenge challenge(String key, int day, String discussedAt) {
        return new Content.Challenge(
                key, day, discussedAt, text("Kijken"), text("Zoek iets moois"), true, Set.of(Content.Showing.PHOTO));
    }

    static Text text(String nl) {
        return new Text(nl, nl + " (en)");
    }
}
