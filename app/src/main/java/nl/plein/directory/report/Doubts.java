package nl.plein.directory.report;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * When several told, independently, that something does not exist any more, its page says that it is being looked into. It
 * does not sink and is still found: otherwise three people could make somebody else's offer go away.
 */
@Component
public class Doubts {

    private static final int SEVERAL = 3;

    private final Reports reports;

    Doubts(Reports reports) {
        this.reports = reports;
    }

    public boolean isDoubted(UUID thing) {
        return reports.toldGone(thing) >= SEVERAL;
    }
}
