package nl.plein.needs.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.plein.needs.Kind;
import org.junit.jupiter.api.Test;

class TopicLinesTest {

    @Test
    void readsWhatItWrites() {
        var topics = List.of(topic("maths", "Wiskunde", "Maths"), topic("wifi", "Wifi", "Wifi"));
        assertThat(TopicLines.read(TopicLines.write(topics), topics)).isEqualTo(topics);
    }

    @Test
    void aTopicKeepsItsKeyWhenOneOfItsNamesChanges() {
        var before = List.of(topic("maths", "Wiskunde", "Maths"));
        assertThat(TopicLines.read("Rekenen = Maths", before)).containsExactly(topic("maths", "Rekenen", "Maths"));
        assertThat(TopicLines.read("wiskunde = Mathematics", before))
                .containsExactly(topic("maths", "wiskunde", "Mathematics"));
    }

    @Test
    void aNewTopicNeverTakesTheKeyOfAnother() {
        var before = List.of(topic("maths", "Wiskunde", "Mathematics"));
        assertThat(TopicLines.read("Sommen = Maths\nWiskunde = Mathematics", before))
                .containsExactly(topic("maths-2", "Sommen", "Maths"), topic("maths", "Wiskunde", "Mathematics"));
    }

    @Test
    void namesWithoutLettersThatWeKnowGetAKeyToo() {
        assertThat(TopicLines.read("数学\n العربية \n\n= \nCafé & co", List.of()))
                .extracting(Kind.Topic::key)
                .containsExactly("topic", "topic-2", "topic-3", "cafe-co");
    }

    private static Kind.Topic topic(String key, String nl, String en) {
        return new Kind.Topic(key, new Kind.Text(nl, en));
    }
}
