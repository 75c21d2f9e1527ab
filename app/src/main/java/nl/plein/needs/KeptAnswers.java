package nl.plein.needs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they are kept: a list of texts a field. What has another shape was damaged, and is not guessed at. */
@Component
class KeptAnswers {

    /** The same judgement as {@link #read}, for counting where the answers are. */
    static final String DAMAGED = """
            (jsonb_typeof(e.answers) <> 'object'
             or coalesce(jsonb_path_exists(e.answers, 'strict $.* ? (@.type() != "array")', '{}', true), false)
             or coalesce(jsonb_path_exists(e.answers, 'strict $.*[*] ? (@.type() != "string")', '{}', true), false))
            """;

    private final JsonMapper json;

    KeptAnswers(JsonMapper json) {
        this.json = json;
    }

    String write(Answers answers) {
        return json.writeValueAsString(answers.profile().fields());
    }

    /** Nothing when they are damaged. */
    Optional<Answers> read(String kept) {
        var fields = new LinkedHashMap<String, List<String>>();
        var root = json.readTree(kept);
        if (!root.isObject()) return Optional.empty();
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            var values = field.getValue();
            if (!values.isArray() || values.valueStream().anyMatch(value -> !value.isString())) return Optional.empty();
            fields.put(field.getKey(), values.valueStream().map(JsonNode::stringValue).toList());
        }
        return Optional.of(new Answers(fields));
    }
}
