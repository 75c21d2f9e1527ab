package nl.plein.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * Sixty questions as people type them, written before anything was tuned: a right answer is among the first five for nine
 * out of ten. The figure is printed.
 */
class RelevanceTest {

    private static final int FIRST = 5;
    private static final double GOAL = 0.9;
    private static final SomeIndex DEMONSTRATION = SomeIndex.ofTheDemonstration();

    record Question(String typed, List<String> right, String kind) {}

    @Test
    void nineOfTenQuestionsFindARightAnswerAmongTheFirstFive() throws IOException {
        var questions = questions();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(60);
        assertThat(missed(questions)).as("questions without a right answer").hasSizeLessThanOrEqualTo((int) (questions.size() * (1 - GOAL)));
    }

    /** Written after people had tried: other languages, long words both ways, and misspelt. */
    @Test
    void nineOfTenNewQuestionsToo() throws IOException {
        var questions = read("directory/new-questions.tsv");
        assertThat(questions).hasSizeGreaterThanOrEqualTo(40);
        assertThat(missed(questions)).as("questions without a right answer").hasSizeLessThanOrEqualTo((int) (questions.size() * (1 - GOAL)));
    }

    private static List<String> missed(List<Question> questions) {
        var missed = new ArrayList<String>();
        for (var question : questions) {
            var first = DEMONSTRATION.keys(question.typed()).stream().limit(FIRST).toList();
            if (first.stream().noneMatch(question.right()::contains))
                missed.add("%s (%s): wanted %s, found %s".formatted(question.typed(), question.kind(), question.right(), first));
        }
        System.out.printf(
                "Relevance: a right answer among the first five for %d of %d questions%n", questions.size() - missed.size(), questions.size());
        missed.forEach(System.out::println);
        return missed;
    }

    static List<Question> questions() throws IOException {
        return read("directory/questions.tsv");
    }

    private static List<Question> read(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(UTF_8).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Question(cells[0], List.of(cells[1].split(" *, *")), cells[2]))
                .toList();
    }
}
