package nl.plein.directory.bring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as others send them. */
final class SomeFiles {

    static final String CLUB = "11111111-1111-4111-8111-111111111111";
    static final String SWIM = "22222222-2222-4222-8222-222222222222";

    private SomeFiles() {}

    static byte[] hsds(String name, String description) {
        return """
                [{"id":"%s","name":"%s","description":"%s","status":"active","minimum_age":12,
                  "organization":{"id":"%s","name":"Zwemclub","description":"Wij zwemmen.","email":"club@zwem.example"},
                  "cost_options":[{"id":"33333333-3333-4333-8333-333333333333","amount":4.5,"currency":"EUR"}],
                  "languages":[{"id":"33333333-3333-4333-8333-333333333334","code":"nl"},{"id":"33333333-3333-4333-8333-333333333335","code":"klingon"}],
                  "schedules":[{"id":"33333333-3333-4333-8333-333333333336","freq":"WEEKLY","byday":"MO,TH","opens_at":"19:00","closes_at":"20:00:00+01:00"}],
                  "service_at_locations":[{"id":"33333333-3333-4333-8333-333333333337","location":{
                    "id":"33333333-3333-4333-8333-333333333338","location_type":"physical","name":"Zwembad",
                    "latitude":50.97,"longitude":5.83,"addresses":[{"id":"33333333-3333-4333-8333-333333333339",
                    "address_1":"Badweg 9","city":"Geleen","state_province":"Limburg","postal_code":"6166xd","country":"NL","address_type":"physical"}]}}]}]
                """.formatted(SWIM, name, description, CLUB).getBytes(UTF_8);
    }

    /** The same as {@link #hsds} says, as tables. */
    static byte[] hsdsTables(String name, String description) {
        var files = new LinkedHashMap<String, String>();
        files.put("data/organizations.csv", "id,name,description,email\n" + CLUB + ",Zwemclub,Wij zwemmen.,club@zwem.example\n");
        files.put("data/services.csv", "id,organization_id,name,description,status,minimum_age\n"
                + SWIM + "," + CLUB + "," + name + "," + description + ",active,12\n");
        files.put("data/cost_options.csv", "id,service_id,amount,currency\n33333333-3333-4333-8333-333333333333," + SWIM + ",4.5,EUR\n");
        files.put("data/languages.csv", "id,service_id,code\na," + SWIM + ",nl\nb," + SWIM + ",klingon\n");
        files.put("data/schedules.csv", "id,service_id,freq,byday,opens_at,closes_at\nc," + SWIM + ",WEEKLY,\"MO,TH\",19:00,20:00:00+01:00\n");
        files.put("data/service_at_locations.csv", "id,service_id,location_id\nd," + SWIM + ",33333333-3333-4333-8333-333333333338\n");
        files.put("data/locations.csv", "id,name,latitude,longitude\n33333333-3333-4333-8333-333333333338,Zwembad,50.97,5.83\n");
        files.put("data/addresses.csv", "id,location_id,address_1,city,postal_code\ne,33333333-3333-4333-8333-333333333338,Badweg 9,Geleen,6166xd\n");
        return zip(files);
    }

    /** As HSDS 1.1 and 2.0 name their tables: @param many or one of each */
    static byte[] olderTables(boolean many) {
        var files = new LinkedHashMap<String, String>();
        files.put(many ? "organizations.csv" : "organization.csv", "id,name,description\n7,De Brug,Wij helpen.\n");
        files.put(many ? "services.csv" : "service.csv", "id,organization_id,name,description,status,fees\n1,7,Budget table,Help with letters,active,Free of charge\n");
        files.put(many ? "locations.csv" : "location.csv", "id,organization_id,name,latitude,longitude\n3,7,De Brug,50.99,5.86\n");
        files.put(many ? "services_at_location.csv" : "service_at_location.csv", "id,service_id,location_id\n1,1,3\n");
        files.put(many ? "physical_addresses.csv" : "physical_address.csv", "id,location_id,address_1,city,postal_code,country\n1,3,Markt 1,Sittard,6131 EK,NL\n");
        files.put(many ? "regular_schedules.csv" : "regular_schedule.csv",
                "id,service_id,location_id,weekday,opens_at,closes_at\n1,1,,Monday,09:00,12:00\n2,,3,Tuesday,09:00,17:00\n");
        files.put(many ? "languages.csv" : "language.csv", "id,service_id,language\n1,1,Dutch\n2,1,Turkish\n");
        files.put(many ? "eligibilities.csv" : "eligibility.csv", "id,service_id,minimum_age,eligibility\n1,1,18,adults\n");
        files.put(many ? "phones.csv" : "phone.csv", "id,service_id,number\n1,1,046 000 0000\n2,99,046 000 0001\n");
        files.put(many ? "taxonomies.csv" : "taxonomy.csv", "id,name\n5,Food\n");
        files.put(many ? "services_taxonomy.csv" : "service_taxonomy.csv", "id,service_id,taxonomy_id\n1,1,5\n");
        return zip(files);
    }

    static byte[] list(String... rows) {
        return ("Naam;Aanbieder;Soort;Uitleg;Onderwerp;Talen;Kosten;Begint;Einde;Plek;Adres;Postcode;Plaats;E-mail\n"
                + String.join("\n", rows)).getBytes(UTF_8);
    }

    /** The least that is a workbook. */
    static byte[] workbook(List<List<String>> rows) {
        var cells = new StringBuilder();
        for (var row = 0; row < rows.size(); row++) {
            cells.append("<row r=\"").append(row + 1).append("\">");
            for (var column = 0; column < rows.get(row).size(); column++)
                cells.append("<c r=\"").append((char) ('A' + column)).append(row + 1)
                        .append("\" t=\"inlineStr\"><is><t>").append(rows.get(row).get(column)).append("</t></is></c>");
            cells.append("</row>");
        }
        var files = new LinkedHashMap<String, String>();
        files.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        files.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        files.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="een" sheetId="1" r:id="r1"/></sheets></workbook>""");
        files.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        files.put("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""" + cells + "</sheetData></worksheet>");
        return zip(files);
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
