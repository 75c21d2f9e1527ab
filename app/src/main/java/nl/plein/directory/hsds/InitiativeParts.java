package nl.plein.directory.hsds;

import java.util.List;
import nl.plein.directory.Initiative;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An initiative as an HSDS organization. */
@Component
class InitiativeParts {

    private final DutchTexts texts;

    InitiativeParts(DutchTexts texts) {
        this.texts = texts;
    }

    /** Only what there is one of. */
    Parts organization(Initiative initiative) {
        var content = initiative.content();
        return Parts.of(initiative.id().value())
                .with("name", content.name())
                .with("description", description(initiative))
                .with("email", content.email())
                .with("website", content.website())
                .with("year_incorporated", content.since() == null ? null : content.since().getYear());
    }

    Parts wholeOrganization(Initiative initiative) {
        return organization(initiative).withEach("phones", phones(initiative));
    }

    private List<Parts> phones(Initiative initiative) {
        var number = initiative.content().phone();
        if (number == null) return List.of();
        return List.of(Parts.of(PartId.of(initiative.id().value(), "phone"))
                .with("organization_id", initiative.id().value().toString())
                .with("number", number)
                .with("type", "voice"));
    }

    private String description(Initiative initiative) {
        var content = initiative.content();
        return given(content.about(), given(content.problem(), texts.of("organization.no-description")));
    }

    private static String given(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
