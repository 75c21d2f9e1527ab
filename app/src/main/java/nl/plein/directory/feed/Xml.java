package nl.plein.directory.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with everything in it escaped; elements are closed in the order in which they were opened. */
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Xml(String root, String namespace) {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml open(String element) {
        return write(() -> writer.writeStartElement(element));
    }

    Xml close() {
        return write(writer::writeEndElement);
    }

    Xml with(String element, String words) {
        return write(() -> {
            writer.writeStartElement(element);
            writer.writeCharacters(words);
            writer.writeEndElement();
        });
    }

    /** An element without words, with one attribute after another: name, value, name, value. */
    Xml empty(String element, String... attributes) {
        return write(() -> {
            writer.writeEmptyElement(element);
            for (var at = 0; at < attributes.length; at += 2) writer.writeAttribute(attributes[at], attributes[at + 1]);
        });
    }

    String end() {
        write(writer::writeEndDocument);
        return text.toString();
    }

    @FunctionalInterface
    private interface Step {

        void write() throws XMLStreamException;
    }

    private Xml write(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
