package nl.plein.access.kept;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** How long each kind of record is kept, as the administrator set it; see docs/administrator.md for what is sensible and why. */
@Component
@EnableConfigurationProperties(TermSettings.class)
public class Terms {

    private final Map<String, Period> terms;
    private final Clock clock;

    Terms(TermSettings settings, Clock clock) {
        this.terms = settings.kept();
        this.clock = clock;
    }

    public Period of(String kind) {
        @Nullable Period term = terms.get(kind);
        if (term == null || term.isNegative())
            throw new IllegalStateException("plein.kept." + kind + " has to say how long that is kept, like 30d or 2y");
        return term;
    }

    /** What was over before this moment has been kept long enough. */
    public Instant before(String kind) {
        return clock.instant().atZone(clock.getZone()).minus(of(kind)).toInstant();
    }
}
