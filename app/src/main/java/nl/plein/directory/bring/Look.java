package nl.plein.directory.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nl.plein.directory.Source;
import nl.plein.directory.SourceId;
import nl.plein.directory.Sources;
import nl.plein.directory.bring.Resolve.News;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What would happen if a file were taken over; nothing does yet. */
@Component
class Look {

    private static final int AT_ONCE = 500;

    private final Resolve resolve;
    private final Sources sources;

    Look(Resolve resolve, Sources sources) {
        this.resolve = resolve;
        this.sources = sources;
    }

    /**
     * What comes in, what changes, and what stays as it is; of what was left out of these, and what comes back, and why.
     *
     * @param fresh come in for the first time
     * @param partly come in, but not with everything that stood in the file
     */
    record Seen(
            List<Incoming> fresh,
            List<Incoming> changed,
            int same,
            List<Incoming> partly,
            List<Reading.Returned> returned,
            SortedMap<String, Integer> untold,
            int initiatives,
            int places) {

        public int comes() {
            return fresh.size() + changed.size() + same;
        }

        /** Nothing vanishes: what was read comes in or comes back. */
        public int read() {
            return comes() + returned.size();
        }
    }

    Seen look(OrganisationId organisation, Source.Kind kind, String name, Reading reading) {
        var source = sources.find(organisation, kind, name).map(Source::id).orElse(null);
        var fresh = new ArrayList<Incoming>();
        var changed = new ArrayList<Incoming>();
        var same = 0;
        for (var portion : portions(reading.listings()))
            for (var one : resolve.resolve(known(source), portion)) {
                if (one.news() == News.NEW) fresh.add(one.incoming());
                else if (one.news() == News.CHANGED) changed.add(one.incoming());
                else same++;
            }
        var partly = reading.listings().stream().filter(incoming -> !incoming.left().isEmpty()).toList();
        return new Seen(
                fresh,
                changed,
                same,
                partly,
                reading.returned(),
                reading.untold(),
                reading.things().getFirst().size(),
                reading.things().get(1).size());
    }

    /** Of a source that is not there yet nothing is known. */
    private static SourceId known(@Nullable SourceId source) {
        return source == null ? SourceId.create() : source;
    }

    static List<List<Incoming>> portions(List<Incoming> all) {
        var portions = new ArrayList<List<Incoming>>();
        for (var from = 0; from < all.size(); from += AT_ONCE)
            portions.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        return portions;
    }
}
