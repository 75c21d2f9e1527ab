package nl.plein.directory.search;

import java.util.List;
import nl.plein.directory.Listing;
import nl.plein.directory.Listings;
import org.springframework.context.ApplicationContext;

/** The index knows things that the test before made; tables that are emptied tell nobody. */
public class SearchOfTest {

    private SearchOfTest() {}

    public static void startAgain(ApplicationContext application) {
        application.getBean(FollowChanges.class).startAgain();
    }

    public static int total(ApplicationContext application, Asked asked) {
        return application.getBean(Search.class).find(asked, 0, 1).total();
    }

    public static List<String> names(ApplicationContext application, String words) {
        var found = application.getBean(Search.class).best(Asked.words(words), 20);
        return application.getBean(Listings.class).all(found).stream().map(Listing::name).toList();
    }
}
