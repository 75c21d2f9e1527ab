package nl.plein.directory.edudex;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.TaggedJson;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** EDU-DEX, to be read by every catalogue: who gives courses, and of each of them the institute and its programmes. */
@RestController
@RequestMapping("/edudex")
@CrossOrigin(methods = {RequestMethod.GET, RequestMethod.HEAD}, exposedHeaders = "ETag")
class EduDexPages {

    private final Courses courses;
    private final Initiatives initiatives;
    private final Places places;
    private final Terms terms;
    private final WriteProgramme writeProgramme;
    private final TaggedJson taggedJson;
    private final String site;

    EduDexPages(
            Courses courses,
            Initiatives initiatives,
            Places places,
            Terms terms,
            WriteProgramme writeProgramme,
            TaggedJson taggedJson,
            @Value("${plein.address}") String site) {
        this.courses = courses;
        this.initiatives = initiatives;
        this.places = places;
        this.terms = terms;
        this.writeProgramme = writeProgramme;
        this.taggedJson = taggedJson;
        this.site = site;
    }

    @GetMapping("/directory.json")
    @Nullable ResponseEntity<byte[]> directory(WebRequest request) {
        return taggedJson.answer(request, courses.providers().stream().map(this::provider).toList());
    }

    private Map<String, Object> provider(Courses.Provider provider) {
        var address = site + "/edudex/" + provider.initiative();
        return Map.of(
                "orgUnitId", provider.initiative().toString(),
                "name", provider.name(),
                "lastEdited", provider.changedAt().toString(),
                "institute", address + "/institute.json",
                "programs", address + "/programs.json",
                "numberOfPrograms", provider.courses());
    }

    @GetMapping("/{initiative}/institute.json")
    @Nullable ResponseEntity<byte[]> institute(WebRequest request, @PathVariable String initiative) {
        return taggedJson.answer(request, WriteInstitute.of(find(initiative)));
    }

    @GetMapping("/{initiative}/programs.json")
    @Nullable ResponseEntity<byte[]> programmes(WebRequest request, @PathVariable String initiative) {
        var found = find(initiative);
        var given = courses.of(found.id());
        var at = places(given);
        var subjects = terms.all().stream().filter(term -> term.kind() == Term.Kind.SUBJECT).toList();
        return taggedJson.answer(
                request,
                given.stream()
                        .map(course -> writeProgramme.write(found, course, at(course, at), named(course, subjects)))
                        .toList());
    }

    private Initiative find(String typed) {
        try {
            return initiatives
                    .find(new InitiativeId(UUID.fromString(typed)))
                    .filter(found -> found.upkeep().publishedAt() != null && !found.upkeep().isClosed())
                    .orElseThrow(EduDexPages::notFound);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private Map<UUID, Place> places(List<Listing> given) {
        var ids = given.stream().flatMap(course -> course.content().places().stream()).map(PlaceId::new).collect(Collectors.toSet());
        return places.all(ids).stream().collect(Collectors.toMap(place -> place.id().value(), place -> place));
    }

    private static List<Place> at(Listing course, Map<UUID, Place> places) {
        return course.content().places().stream().filter(places::containsKey).map(places::get).toList();
    }

    private static List<String> named(Listing course, List<Term> subjects) {
        return subjects.stream().filter(term -> course.content().subjects().contains(term.key())).map(Term::nl).toList();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
