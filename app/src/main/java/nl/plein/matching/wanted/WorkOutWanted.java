package nl.plein.matching.wanted;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.plein.needs.EntryId;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plein.matching.Plan;
import plein.matching.profile.Matching;
import plein.matching.profile.NeedProfile;
import plein.matching.profile.Place;
import plein.matching.profile.Town;

/**
 * Works out which helpers are wanted most. Each sort is put into the town as if it were there, and everybody is matched
 * again: what we promise is what came out. Then it is described with as few demands as keep that promise.
 */
@Component
public class WorkOutWanted {

    /** More than these nobody goes looking for at once. */
    private static final int MOST = 8;

    /** What one helper can take at most. One with ten places does the same good as ten with one place each. */
    private static final int PLACES = 10;

    private final Postcodes postcodes;

    WorkOutWanted(Postcodes postcodes) {
        this.postcodes = postcodes;
    }

    /** @return the most urgent good first */
    public List<Wanted> of(Town town, Matching matching, Plan plan) {
        var needs = town.needs().stream().collect(toMap(NeedProfile::id, Function.identity()));
        var demands = new LeastDemands(matching, plan);
        return matching.recruiting(plan, MOST, PLACES).stream()
                .map(advice -> {
                    var freed = advice.freed().stream().map(needs::get).toList();
                    return wanted(demands.of(advice, freed), freed);
                })
                .toList();
    }

    private Wanted wanted(Sought sought, List<NeedProfile> freed) {
        var advice = sought.advice();
        return new Wanted(
                advice.kind(),
                List.copyOf(advice.skills()),
                sought.level(),
                sought.languages().stream().sorted().toList(),
                sought.times(),
                where(advice.place()),
                advice.traits().stream().sorted().toList(),
                freed.stream().anyMatch(NeedProfile::minor),
                advice.freedPerTier().values().stream().mapToInt(Integer::intValue).sum(),
                Map.copyOf(advice.freedPerTier()),
                freed.stream().mapToInt(NeedProfile::waitingDays).max().orElse(0),
                freed.stream().map(need -> new EntryId(UUID.fromString(need.id()))).toList());
    }

    private Wanted.Where where(Place place) {
        var ways = new ArrayList<String>();
        if (place.atHome()) ways.add("home");
        if (place.atPlace()) ways.add("place");
        if (place.online()) ways.add("online");
        return new Wanted.Where(List.copyOf(ways), postcode(place), place.maxKm());
    }

    /** A profile stands in the middle of its postcode area; that area is as precise as we say it. */
    private @Nullable String postcode(Place place) {
        return postcodes.all().stream()
                .filter(area -> area.latitude() == place.latitude() && area.longitude() == place.longitude())
                .map(Postcodes.Area::digits)
                .findFirst()
                .orElse(null);
    }
}
