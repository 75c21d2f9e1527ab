package nl.plein.directory.way;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps as people read them: what it is, why it is there and how to begin, as the pages of it say now. */
@Component
class ShowSteps {

    /** Degrees of latitude are everywhere about as long. */
    private static final double KILOMETRES_A_DEGREE = 111.2;

    private final Listings listings;
    private final Places places;
    private final Terms terms;
    private final LookFor lookFor;

    ShowSteps(Listings listings, Places places, Terms terms, LookFor lookFor) {
        this.listings = listings;
        this.places = places;
        this.terms = terms;
        this.lookFor = lookFor;
    }

    /**
     * @param address of its page
     * @param begin one sentence of its own about how to begin; null when it says none
     * @param at where it is
     * @param ended whether it was closed since
     */
    record Shown(
            Step step,
            String name,
            String address,
            @Nullable ListingContent listing,
            @Nullable PlaceContent place,
            List<Why> why,
            List<Why> but,
            @Nullable String begin,
            List<Place> at,
            boolean ended) {

        Shown because(Why reason) {
            return new Shown(step, name, address, listing, place, List.of(reason), but, begin, at, ended);
        }
    }

    /** In their order; of what is not there any more nothing is shown. */
    List<Shown> of(List<Step> steps, Answers answers, Locale language) {
        return read(steps, answers, language).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** By their number in the list. */
    Map<Integer, Shown> read(List<Step> steps, Answers answers, Locale language) {
        var look = new Look(steps, answers, language);
        return Stream.iterate(0, at -> at < steps.size(), at -> at + 1)
                .flatMap(at -> look.show(steps.get(at)).map(shown -> Map.entry(at, shown)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private class Look {

        private final Answers answers;
        private final Map<UUID, Listing> offers;
        private final Map<UUID, Place> spots;
        private final Map<String, String> words;
        private final Postcodes.@Nullable Area from;

        Look(List<Step> steps, Answers answers, Locale language) {
            this.answers = answers.as(terms.merged());
            this.from = lookFor.from(answers);
            var things = steps.stream().map(Step::thing).filter(Objects::nonNull).toList();
            offers = listings.all(things.stream().map(ListingId::new).toList()).stream()
                    .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
            spots = places.all(Stream.concat(
                                    things.stream(), offers.values().stream().flatMap(one -> one.content().places().stream()))
                            .distinct().map(PlaceId::new).toList()).stream()
                    .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
            words = terms.all().stream().collect(Collectors.toMap(Term::key, term -> term.in(language)));
        }

        Optional<Shown> show(Step step) {
            return switch (step.kind()) {
                case HELPER -> Optional.of(helper(step));
                case TALK -> Optional.ofNullable(spots.get(step.thing())).map(place -> talk(step, place));
                case COURSE, ACTIVITY, SERVICE -> Optional.ofNullable(offers.get(step.thing())).map(offer -> listing(step, offer));
            };
        }

        private Shown helper(Step step) {
            var address = step.help().isEmpty() ? "/ask" : "/ask?kind=" + step.help();
            return new Shown(step, "", address, null, null, List.of(Why.of("helper")), List.of(), null, List.of(), false);
        }

        private Shown talk(Step step, Place place) {
            var content = place.content();
            return new Shown(
                    step, place.name(), "/place/" + step.thing(), null, content,
                    Why.talk(answers, content, kilometres(content)),
                    Why.but(answers, Fit.isOpenThen(answers, content)),
                    content.talk(), List.of(place), place.upkeep().isClosed());
        }

        private Shown listing(Step step, Listing offer) {
            var content = offer.content();
            var at = content.places().stream().map(spots::get).filter(Objects::nonNull).toList();
            var nearest = at.stream().map(place -> kilometres(place.content())).filter(Objects::nonNull).min(Double::compare);
            return new Shown(
                    step, offer.name(), "/listing/" + step.thing(), content, null,
                    Why.listing(answers, content, nearest.orElse(null), words),
                    Why.but(answers, Fit.isThen(answers, content)),
                    content.steps(), at, offer.upkeep().isClosed());
        }

        private @Nullable Double kilometres(PlaceContent content) {
            if (from == null || content.lat() == null || content.lon() == null) return null;
            var north = content.lat() - from.latitude();
            var east = (content.lon() - from.longitude()) * Math.cos(Math.toRadians(from.latitude()));
            return KILOMETRES_A_DEGREE * Math.hypot(north, east);
        }
    }
}
