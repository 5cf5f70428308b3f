package org.lianhu.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Role;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.audit.internal.DaySeals;
import org.lianhu.app.cases.CaseFixture;
import org.lianhu.app.cases.PackFixture;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.files.FileKind;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.support.Browser;

/**
 * What planted rows cannot make up: cases that walked their procedure by real commands, with their meeting, notice,
 * draw and announcement, and files with real content. Planted rows borrow from it whatever only the machine can write,
 * so that every endpoint has something that it can show.
 */
final class Living {

    private static final Scope SCOPE = Scope.job("walk");

    /** Kinds of sheets that planted sheets take in turn, and the endpoints that show them. */
    static final Map<String, Set<String>> SHEETS = Map.of(
            "MEETING", Set.of("/api/meetings", "/api/meetings/{id}", "/api/meetings/{id}/minutes.pdf"),
            "NOTICE", Set.of("/api/notices", "/api/notices/{id}", "/api/notices/{id}/paper.pdf"),
            "DRAW", Set.of("/api/draws", "/api/draws/{id}"));

    private final CaseFixture.Village village;
    private final UUID refused;
    private final Map<String, UUID> sheets = new HashMap<>();
    private final PackFixture.Township town;
    private final UUID granted;
    private final LocalDate sealed;

    /** Leads one case to its refusal, another by way of a draw to its announcement, and leaves a third on notice. */
    Living(CaseFixture fixture, PackFixture packs, DaySeals seals) {
        village = fixture.village();
        refused = village.checked("钱活户");
        sheets.put("MEETING", village.met(List.of(refused), 9));
        var notice = village.posted(List.of(refused));
        sheets.put("NOTICE", notice);
        fixture.later(8);
        village.taken(notice);
        village.reviewed(refused);
        village.decided(refused, false);
        town = packs.township(PackFixture.S1);
        granted = town.open("钱准户");
        town.upTo("county-draw", List.of(granted));
        sheets.put("DRAW", town.draw(List.of(granted)));
        town.upTo("announcement", List.of(granted));
        town.pass(List.of(granted));
        town.post(List.of(town.at("notice", "钱示户")));
        seals.sealYesterday();
        sealed = packs.today().minusDays(1);
    }

    /**
     * A question that has an answer.
     *
     * @param role of who asks; absent = the public
     */
    record Visit(String endpoint, String value, @Nullable Role role, String place) {}

    /** What the living cases show, each to somebody who may see it. */
    List<Visit> visits(Connection superuser, Browser citizen) throws SQLException {
        var visits = new ArrayList<Visit>();
        var clerk = Role.VILLAGE_OFFICER;
        visits.add(new Visit("/api/cases/{id}", refused.toString(), clerk, village.code));
        visits.add(new Visit("/api/cases/{id}/law", refused.toString(), clerk, village.code));
        visits.add(new Visit("/api/cases/{id}/refusal.pdf", refused.toString(), clerk, village.code));
        visits.add(new Visit("/api/cases/{id}/grant.pdf", granted.toString(), Role.COUNTY_APPROVER, town.county));
        for (var record : List.of("/api/draws/{id}", "/api/draws/{id}/record")) {
            visits.add(new Visit(record, sheet("DRAW").toString(), Role.COUNTY_OFFICER, town.county));
        }
        visits.add(new Visit("/api/audit/seals/{day}", sealed.toString(), Role.AUDITOR, town.county));
        visits.add(new Visit("/api/schemes/{code}", "tekun-anhui", Role.COUNTY_OFFICER, town.county));
        visits.add(new Visit("/api/schemes/{code}/text", "tekun-anhui", Role.COUNTY_OFFICER, town.county));
        var adoption = one(superuser, "SELECT id FROM schemes.adoption WHERE place_code = '" + town.township + "'");
        visits.add(new Visit("/api/adoptions/{id}/difference", adoption, Role.COUNTY_OFFICER, town.county));
        var notice = code(superuser, "NOTICE");
        visits.add(visit("/public/notices/{code}", notice));
        visits.add(visit("/public/notices/{code}/qr.svg", notice));
        visits.add(visit("/public/announcements/{code}", code(superuser, "ANNOUNCEMENT")));
        visits.add(visit("/public/draws/{code}", code(superuser, "DRAW")));
        var answer = citizen.post(
                "/public/notices/" + notice + "/objections",
                "{\"entryNo\": 1, \"anonymous\": true, \"text\": \"他家新买了小汽车\"}");
        String receipt = JsonPath.read(
                new String(answer.andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8),
                "$.receipt");
        visits.add(visit("/public/objections/{receipt}", receipt));
        return visits;
    }

    private static Visit visit(String endpoint, String value) {
        return new Visit(endpoint, value, null, "");
    }

    /** The latest sheet of the kind in the town. */
    private String code(Connection superuser, String kind) throws SQLException {
        return one(
                superuser,
                "SELECT code FROM cases.sheet WHERE kind = '" + kind + "' AND place_code IN ('" + town.village + "', '"
                        + town.township + "', '" + town.county + "') ORDER BY id DESC LIMIT 1");
    }

    private static String one(Connection superuser, String query) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
            return rows.getString(1);
        }
    }

    private UUID sheet(String kind) {
        return Objects.requireNonNull(sheets.get(kind));
    }

    /** Makes every planted sheet one of the kind, at the step where the living one of that kind stands. */
    void lendSheet(Connection superuser, String kind) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("UPDATE cases.sheet p SET definition_id = r.definition_id, step = r.step, kind = r.kind"
                    + " FROM cases.sheet r WHERE r.id = '" + sheet(kind) + "' AND p.title LIKE 'ZK:%'");
        }
    }

    /** Gives planted rows what only the machine writes: pinned definitions, first events, versions of packs. */
    void lend(Connection superuser, Attachments attachments) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("UPDATE cases.case_file p SET definition_id = r.definition_id, pack = r.pack"
                    + " FROM cases.case_file r WHERE r.id = '" + refused + "' AND p.unit_label LIKE 'ZK:%'");
            statement.execute("UPDATE cases.case_event p SET payload = r.payload, kind = r.kind, step = NULL"
                    + " FROM cases.case_event r WHERE r.case_id = '" + refused + "' AND r.seq = (SELECT min(seq)"
                    + " FROM cases.case_event WHERE case_id = '" + refused + "') AND p.payload ? 'canary'");
            statement.execute("INSERT INTO schemes.pack_version (pack, sha256, version, title, content, registered_at)"
                    + " SELECT pack, pack_sha256, 1, document_title, '', proposed_at FROM schemes.adoption"
                    + " WHERE pack LIKE 'ZK:%'");
            lendSheet(superuser, "MEETING");
            for (var spot : Spot.ALL) {
                statement.execute(content(attachments, spot));
            }
        }
    }

    /** Stores a small roster that bears the spot's mark and lets the planted attachment point to it. */
    private static String content(Attachments attachments, Spot spot) {
        var text = "姓名,身份证号码\n" + Canary.text("files.attachment", spot) + ",\n";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var file = new Attachments.NewAttachment(
                "名册.csv", FileKind.SPREADSHEET, new Journal.Where(spot.place(), spot.org(), null));
        var stored = CurrentScope.call(SCOPE, () -> attachments.store(file, new ByteArrayInputStream(bytes)));
        return "UPDATE files.attachment p SET content_id = r.content_id, bytes = r.bytes, sha256 = r.sha256, kind = r.kind"
                + " FROM files.attachment r WHERE r.id = '" + stored.id() + "' AND p.id = '"
                + spot.id("files.attachment")
                + "'";
    }
}
