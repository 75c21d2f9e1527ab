package nl.plein.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.shared.Fact;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** A fact is stored and replayed: it carries ids, dates, numbers and choices, no names and no notes. */
class FactsTest {

    @Test
    void noFactCarriesText() {
        assertThat(facts()).filteredOn(FactsTest::carriesText).isEmpty();
    }

    @Test
    void thereAreFacts() {
        assertThat(facts()).isNotEmpty();
    }

    private static List<Class<?>> facts() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Fact.class));
        return scanner.findCandidateComponents("nl.plein").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(type -> type.getEnclosingClass() != FactsTest.class)
                .toList();
    }

    @Test
    void textIsFoundWhereverItHides() {
        assertThat(carriesText(WithName.class)).isTrue();
        assertThat(carriesText(WithNameInside.class)).isTrue();
        assertThat(carriesText(WithNames.class)).isTrue();
        assertThat(carriesText(WithoutText.class)).isFalse();
    }

    record WithName(UUID id, String name) implements Fact {}

    record WithNameInside(WithName inside) implements Fact {}

    record WithNames(Map<UUID, List<String>> names) implements Fact {}

    record WithoutText(UUID id, LocalDate on, int minutes, boolean concern, Thread.State choice) implements Fact {}

    private static boolean carriesText(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type) || type == Object.class) return true;
        if (!type.isRecord()) return false;
        return Stream.of(type.getRecordComponents())
                .anyMatch(component -> carriesText(component.getType())
                        || component.getGenericType().getTypeName().contains("java.lang.String")
                        || component.getGenericType().getTypeName().contains("java.lang.Object"));
    }
}
