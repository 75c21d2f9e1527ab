package nl.plein.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.shared.Fact;
import org.junit.jupiter.api.Test;

/** A fact is stored and replayed: it carries ids, dates, numbers and choices, no names and no notes. */
class FactsTest {

    @Test
    void noFactCarriesText() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.plein");
        assertThat(classes.stream()
                        .filter(type -> type.isAssignableTo(Fact.class) && !type.isInterface())
                        .filter(type -> carriesText(type.reflect()))
                        .map(JavaClass::getName))
                .isEmpty();
        assertThat(classes.stream().filter(type -> type.isAssignableTo(Fact.class))).isNotEmpty();
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
