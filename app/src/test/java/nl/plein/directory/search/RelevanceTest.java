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

    record Question(String typed, List<String> right, String kind) {}

    @Test
    void nineOfTenQuestionsFindARightAnswerAmongTheFirstFive() throws IOException {
        var some = SomeIndex.ofTheDemonstration();
        var questions = questions();
        var missed = new ArrayList<String>();
        for (var question : questions) {
            var first = some.keys(question.typed()).stream().limit(FIRST).toList();
            if (first.stream().noneMatch(question.right()::contains))
                missed.add("%s (%s): wanted %s, found %s".formatted(question.typed(), question.kind(), question.right(), first));
        }
        var right = questions.size() - missed.size();
        System.out.printf("Relevance: a right answer among the first five for %d of %d questions%n", right, questions.size());
        missed.forEach(System.out::println);

        assertThat(questions).hasSizeGreaterThanOrEqualTo(60);
        assertThat(missed).as("questions without a right answer").hasSizeLessThanOrEqualTo((int) (questions.size() * (1 - GOAL)));
    }

    static List<Question> questions() throws IOException {
        return new ClassPathResource("directory/questions.tsv").getContentAsString(UTF_8).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Question(cells[0], List.of(cells[1].split(" *, *")), cells[2]))
                .toList();
    }
}
