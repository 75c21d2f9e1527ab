package nl.plein.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class SecurityTextTest {

    @Test
    void itSaysWhereToTellAndUntilWhen() {
        var answer = new SecurityText("mailto:veilig@plein.example", LocalDate.of(2027, 6, 1), "https://plein.example/")
                .securityText();
        assertThat(answer.getHeaders().getContentType()).hasToString("text/plain;charset=UTF-8");
        assertThat(answer.getBody()).isEqualTo("""
                Contact: mailto:veilig@plein.example
                Expires: 2027-06-01T00:00:00Z
                Preferred-Languages: nl, en
                Canonical: https://plein.example/.well-known/security.txt
                """);
    }

    @Test
    void withoutAContactOrADateThereIsNoSuchPage() {
        assertThat(new SecurityText("", LocalDate.of(2027, 6, 1), "https://plein.example").securityText().getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(new SecurityText("mailto:veilig@plein.example", null, "https://plein.example")
                        .securityText()
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }
}
