package nl.plein.directory.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import nl.plein.directory.ListingContent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, as /api/v1/openapi.json describes it.
 *
 * @param pages how many can be asked for
 * @param next address of the page after this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FoundForPrograms(List<Item> items, int total, int page, int pages, @Nullable String next) {

    /**
     * @param why it was found, in sentences for whoever asked
     * @param confirmed whether somebody said in the last months that it is still true
     * @param url of its page, for people
     * @param service address of all that is known of it, as HSDS 3.1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            Kind kind,
            String name,
            @Nullable String summary,
            String initiative,
            List<Where> places,
            boolean online,
            List<String> why,
            boolean confirmed,
            String url,
            String service) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Where(UUID id, String name, @Nullable String town) {}
}
