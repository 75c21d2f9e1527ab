package nl.plein.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;

/** What stands in a template: its texts and its attributes. */
record Template(String name, List<Text> texts, List<Attribute> attributes) {

    record Text(String element, String words, int line) {}

    record Attribute(String element, String name, String value, int line) {}

    static List<Template> all() {
        var root = Path.of("src", "main", "resources", "templates");
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(file -> of(root.relativize(file).toString(), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template of(String name, String markup) {
        var template = new Template(name, new ArrayList<>(), new ArrayList<>());
        try {
            new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(markup, new Collect(template));
        } catch (ParseException e) {
            throw new IllegalArgumentException(name, e);
        }
        return template;
    }

    private static class Collect extends AbstractMarkupHandler {

        private final Template template;
        private String element = "";

        Collect(Template template) {
            this.template = template;
        }

        @Override
        public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int column) {
            element = new String(buffer, offset, length);
        }

        @Override
        public void handleStandaloneElementStart(
                char[] buffer, int offset, int length, boolean minimized, int line, int column) {
            element = new String(buffer, offset, length);
        }

        @Override
        public void handleCloseElementStart(char[] buffer, int offset, int length, int line, int column) {
            element = "";
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            template.texts.add(new Text(element, new String(buffer, offset, length), line));
        }

        @Override
        public void handleAttribute(
                char[] buffer,
                int nameOffset,
                int nameLength,
                int nameLine,
                int nameColumn,
                int operatorOffset,
                int operatorLength,
                int operatorLine,
                int operatorColumn,
                int valueContentOffset,
                int valueContentLength,
                int valueOuterOffset,
                int valueOuterLength,
                int valueLine,
                int valueColumn) {
            template.attributes.add(new Attribute(
                    element,
                    new String(buffer, nameOffset, nameLength),
                    new String(buffer, valueContentOffset, valueContentLength),
                    nameLine));
        }
    }
}
