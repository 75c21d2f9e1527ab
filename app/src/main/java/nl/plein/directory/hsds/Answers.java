package nl.plein.directory.hsds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import jakarta.servlet.http.HttpServletResponse;
import nl.plein.directory.TaggedJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers: a thing, a page or all of it, line by line; what somebody has already is not sent again. */
@Component
class Answers {

    private static final int AT_ONCE = 500;
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private final JsonMapper json;
    private final TaggedJson taggedJson;

    Answers(JsonMapper json, TaggedJson taggedJson) {
        this.json = json;
        this.taggedJson = taggedJson;
    }

    @Nullable ResponseEntity<byte[]> page(WebRequest request, Wanted wanted, List<Parts> contents, int all) {
        var size = wanted.perPage();
        return page(request, wanted.page(), (all + size - 1) / size, contents, all);
    }

    /** A list that is short enough to be read as a whole. */
    @Nullable ResponseEntity<byte[]> pageOf(WebRequest request, Wanted wanted, List<Parts> all) {
        var from = Math.min((long) (wanted.page() - 1) * wanted.perPage(), all.size());
        var to = Math.min(from + wanted.perPage(), all.size());
        return page(request, wanted, all.subList((int) from, (int) to), all.size());
    }

    @Nullable ResponseEntity<byte[]> page(WebRequest request, int page, int pages, List<Parts> contents, int all) {
        var fields = new Parts()
                .with("total_items", all)
                .with("total_pages", pages)
                .with("page_number", page)
                .with("size", contents.size())
                .with("first_page", page == 1)
                .with("last_page", page >= pages)
                .with("empty", contents.isEmpty())
                .all();
        fields.put("contents", contents.stream().map(Parts::all).toList());
        return answer(request, fields);
    }

    @Nullable ResponseEntity<byte[]> answer(WebRequest request, Object body) {
        return taggedJson.answer(request, body);
    }

    /**
     * Reads and writes portion by portion, so that a hundred thousand fit in little memory.
     *
     * @return nothing: it is written already
     */
    <T> @Nullable ResponseEntity<byte[]> lines(HttpServletResponse response, List<T> all, Function<List<T>, List<Parts>> read) {
        response.setContentType(LINES.toString());
        try (var out = response.getOutputStream()) {
            for (var from = 0; from < all.size(); from += AT_ONCE)
                for (var line : read.apply(all.subList(from, Math.min(all.size(), from + AT_ONCE)))) {
                    out.write(json.writeValueAsBytes(line.all()));
                    out.write('\n');
                }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }
}
