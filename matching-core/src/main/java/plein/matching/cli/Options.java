package plein.matching.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verb and its --name value pairs. */
record Options(String verb, Map<String, String> values) {

    private static final Set<String> KNOWN =
            Set.of("needs", "helpers", "pairs", "out", "prices", "pupils", "excluded", "fixed");

    static Options read(String[] arguments) {
        if (arguments.length == 0) throw new IllegalArgumentException("no verb");
        var values = new LinkedHashMap<String, String>();
        for (int i = 1; i < arguments.length; i += 2) {
            var name = arguments[i];
            if (!name.startsWith("--") || !KNOWN.contains(name.substring(2))) throw new IllegalArgumentException("unknown option: " + name);
            if (i + 1 == arguments.length) throw new IllegalArgumentException("no value for " + name);
            if (values.put(name.substring(2), arguments[i + 1]) != null) throw new IllegalArgumentException("twice: " + name);
        }
        return new Options(arguments[0], values);
    }

    Path file(String name) {
        return maybe(name).orElseThrow(() -> new IllegalArgumentException(verb + " needs --" + name));
    }

    Optional<Path> maybe(String name) {
        try {
            return Optional.ofNullable(values.get(name)).map(Path::of);
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException("no file name: " + values.get(name));
        }
    }
}
