package org.lianhu.app.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.lianhu.kernel.IdNumber;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.file.TabularFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The import as the console does it, request by request. */
@LianhuTest
class ImportHttpModuleTest {

    private static final String VILLAGE = "539973001001";

    @Autowired
    People people;

    private static String number(int sequence) {
        String first = "53997319800101" + "%03d".formatted(sequence);
        return first + IdNumber.checkCharacter(first);
    }

    private static String upload(Browser browser, String content, String charset) throws Exception {
        return browser.send(MockMvcRequestBuilders.multipart("/api/imports")
                        .file(new MockMultipartFile("file", "名册.xls", null, content.getBytes(charset))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String await(Browser browser, String id, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> browser.get("/api/imports/" + id)
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8),
                        body -> JsonPath.<String>read(body, "$.state").equals(state));
    }

    @Test
    void anOfficerUploadsMapsChecksConfirmsAndExports() throws Exception {
        Browser browser = people.at(Role.VILLAGE_OFFICER, VILLAGE);
        String csv = "户主姓名,身份证号,月保障金额,联系电话\n欧阳锋芒," + number(1) + ",480元,15400001111\n=cmd," + number(3) + ",1,\n";
        String uploaded = upload(browser, csv, "GB18030");
        String id = JsonPath.read(uploaded, "$.id");
        assertThat(JsonPath.<String>read(uploaded, "$.format")).isEqualTo("CSV");
        assertThat(JsonPath.<String>read(uploaded, "$.encoding")).isEqualTo("GB18030");
        assertThat(uploaded).doesNotContain(number(1));
        String columns = "[{\"index\":0,\"target\":\"head_name\"},{\"index\":1,\"target\":\"id_number\"},"
                + "{\"index\":2,\"target\":\"dibao_monthly\"},{\"index\":3,\"target\":\"phone\"}]";
        browser.put(
                        "/api/imports/" + id + "/mapping",
                        "{\"sheets\":[{\"index\":0,\"use\":true,\"columns\":" + columns + "}]}")
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.jobId").value(id));
        String checked = await(browser, id, "CHECKED");
        assertThat(JsonPath.<Integer>read(checked, "$.summary.refusedHouseholds"))
                .isEqualTo(1);
        browser.get("/api/imports/" + id + "/faults?severity=ERROR")
                .andExpect(jsonPath("$.items[0].code").value("NAME_CHARACTERS"))
                .andExpect(jsonPath("$.items[0].todo").isNotEmpty());
        browser.post("/api/imports/" + id + "/confirm", "{}").andExpect(status().isAccepted());
        String done = await(browser, id, "DONE");
        assertThat(JsonPath.<Boolean>read(done, "$.undoable")).isTrue();
        browser.get("/api/jobs/" + id).andExpect(jsonPath("$.state").value("DONE"));
        browser.get("/api/persons?q=oyfm")
                .andExpect(jsonPath("$.items[0].name").value("欧阳锋芒"))
                .andExpect(jsonPath("$.items[0].idMasked")
                        .value("*".repeat(14) + number(1).substring(14)));
        browser.get("/api/persons?q=" + number(1)).andExpect(jsonPath("$.total").value(1));
        String sheet = sheet(browser.get("/api/households/export?place=" + VILLAGE)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        assertThat(sheet).contains("欧阳锋芒").contains("154****1111").doesNotContain(number(1));
    }

    @Test
    void aRepeatedUploadOrConfirmationDoesNothingTwice() throws Exception {
        Browser browser = people.at(Role.VILLAGE_OFFICER, VILLAGE);
        byte[] file = ("户主姓名,身份证号\n欧阳重复," + number(11) + "\n").getBytes(StandardCharsets.UTF_8);
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(browser.send(MockMvcRequestBuilders.multipart("/api/imports")
                            .file(new MockMultipartFile("file", "重复.csv", null, file))
                            .header("Idempotency-Key", "upload-0001"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8));
        }
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        String id = JsonPath.read(answers.getFirst(), "$.id");
        browser.put(
                "/api/imports/" + id + "/mapping",
                "{\"sheets\":[{\"index\":0,\"use\":true,\"columns\":[{\"index\":0,\"target\":\"head_name\"},"
                        + "{\"index\":1,\"target\":\"id_number\"}]}]}");
        await(browser, id, "CHECKED");
        for (int i = 0; i < 2; i++) {
            browser.send(confirm(id, "{}")).andExpect(status().isAccepted());
        }
        await(browser, id, "DONE");
        browser.send(confirm(id, "{\"accept\":[\"ID_MISSING\"]}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("IDEMPOTENCY_KEY_REUSED"));
        browser.get("/api/persons?q=" + number(11))
                .andExpect(jsonPath("$.total").value(1));
    }

    private static MockHttpServletRequestBuilder confirm(String id, String body) {
        return MockMvcRequestBuilders.post("/api/imports/" + id + "/confirm")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Idempotency-Key", "confirm-0001");
    }

    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("export", ".xlsx");
        StringBuilder all = new StringBuilder();
        try (TabularFile table = TabularFiles.open(Files.write(file, workbook), Limits.DEFAULT)) {
            table.rows(0, row -> {
                row.cells().forEach(cell -> all.append(cell.shown()).append('|'));
                return true;
            });
        } finally {
            Files.delete(file);
        }
        return all.toString();
    }

    @Test
    void whatIsNoRosterIsRefusedWithACodeAndNothingIsKept() throws Exception {
        Browser browser = people.at(Role.VILLAGE_OFFICER, VILLAGE);
        byte[] pdf = "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8);
        browser.send(MockMvcRequestBuilders.multipart("/api/imports")
                        .file(new MockMultipartFile("file", "a.xlsx", null, pdf)))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").isNotEmpty());
        String mixed = new String("姓名,身份证号码\n".getBytes("GB18030"), StandardCharsets.ISO_8859_1)
                + new String("欧阳某某人,1\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String answer = upload(browser, mixed, "ISO-8859-1");
        assertThat(JsonPath.<String>read(answer, "$.code")).isEqualTo("FILE_ENCODING_MIXED");
        browser.get("/api/imports")
                .andExpect(jsonPath("$.items[?(@.state == 'FAILED')]").isEmpty());
    }
}
