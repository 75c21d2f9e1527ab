package nl.plein.directory.search;

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
}
