package nl.plein.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import nl.plein.shared.file.HeavyReads;
import org.junit.jupiter.api.Test;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody sends may be made to be more than a server can hold. */
class FilesInTurnTest {

    private static final ArchRule IN_TURN = noClasses()
            .that()
            .doNotBelongToAnyOf(HeavyReads.class)
            .should()
            .callMethodWhere(target(owner(JavaClass.Predicates.assignableTo(MultipartFile.class)))
                    .and(target(nameMatching("getBytes|getInputStream|getResource|transferTo"))))
            .because("HeavyReads sees to it that files together take little of the memory");

    private static final ArchRule WITHIN_BOUNDS = noClasses()
            .that()
            .resideOutsideOfPackage("nl.plein.shared.file")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("de\\.siegmar\\.fastcsv\\..*|java\\.util\\.zip\\.Zip.*|org\\.apache\\.commons\\.compress\\..*|javax\\.xml\\.stream\\.XML(InputFactory|StreamReader|EventReader)|com\\.ctc\\.wstx\\..*")
            .because("nl.plein.shared.file reads lists and zips, no more of them than it allows, and writes them without formulas");

    @Test
    void noPageReadsAFileByItself() {
        IN_TURN.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.plein"));
    }

    @Test
    void listsAndZipsAreReadWithinBoundsAndWrittenWithoutFormulas() {
        WITHIN_BOUNDS.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.plein"));
    }

    @Test
    void theRuleNoticesAPageThatDoes() {
        assertThatThrownBy(() -> IN_TURN.check(new ClassFileImporter().importClasses(ByItself.class)))
                .isInstanceOf(AssertionError.class);
    }

    private static class ByItself {

        byte[] read(MultipartFile file) throws IOException {
            return file.getBytes();
        }
    }
}
