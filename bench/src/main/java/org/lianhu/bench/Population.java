package org.lianhu.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.registry.SearchTokens;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.Masking;
import org.lianhu.kernel.PersonName;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * A seeded county of synthetic households, copied straight into the registry's tables (a measurement needs the rows,
 * not the commands). ID numbers carry the unassigned prefix 5399.
 */
final class Population {

    static final int TOWNSHIPS = 20;
    static final int VILLAGES = 15;

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰玉凤春华建国志";
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private final Random random = new Random(20261121);
    private final Vault vault;
    private final SearchTokens tokens;

    private final StringBuilder households = new StringBuilder();
    private final StringBuilder persons = new StringBuilder();
    private final StringBuilder memberships = new StringBuilder();
    private final StringBuilder searches = new StringBuilder();
    private final StringBuilder housing = new StringBuilder();
    private final StringBuilder recognitions = new StringBuilder();

    Population(Vault vault) {
        this.vault = vault;
        this.tokens = new SearchTokens(vault);
    }

    static String village(int number) {
        return String.format("539980%03d%03d", 1 + number / VILLAGES, 1 + number % VILLAGES);
    }

    void load(Connection superuser, int count) throws SQLException, IOException {
        var copy = new CopyManager(superuser.unwrap(BaseConnection.class));
        for (int i = 0; i < count; i++) {
            household(i, village(i % (TOWNSHIPS * VILLAGES)));
            if (i % 5_000 == 4_999 || i == count - 1) {
                flush(copy);
            }
        }
        try (var statement = superuser.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    private void household(int i, String place) {
        var id = new UUID(0x0190000000007000L | ((long) i << 16), 0x8000000000000000L | i);
        var head = name();
        households.append(row(id, place, "H" + i, head, 2, SINCE + "T00:00:00Z", SINCE + "T00:00:00Z"));
        person(i * 2, id, place, head, "head");
        person(i * 2 + 1, id, place, name(), "spouse");
        housing.append(row(id, id, place, SINCE, SINCE + "T00:00:00Z", "bench", "{}", id, "abcd".charAt(i % 4)));
        if (i % 10 == 0) {
            recognitions.append(row(
                    id,
                    id,
                    place,
                    "opening",
                    i % 20 == 0 ? "marginal" : "unstable",
                    "bench",
                    SINCE,
                    "bench",
                    SINCE + "T00:00:00Z"));
        }
    }

    private void person(int n, UUID household, String place, PersonName name, String relation) {
        var id = new UUID(0x0191000000007000L | ((long) n << 16), 0x9000000000000000L | n);
        var born = LocalDate.of(1940, 1, 1).plusDays(n % 25_000);
        var first = "5399" + String.format("%02d", n / 25_000 % 100)
                + born.toString().replace("-", "") + String.format("%03d", n % 1_000);
        var number = IdNumber.of(first + IdNumber.checkCharacter(first));
        persons.append(row(
                id,
                household,
                place,
                name,
                SearchTokens.initials(name),
                "male",
                born,
                "\\\\x" + HexFormat.of().formatHex(vault.seal(number.value())),
                "\\\\x" + HexFormat.of().formatHex(vault.index("id", number.value())),
                Masking.idNumber(number.value()),
                SINCE + "T00:00:00Z",
                SINCE + "T00:00:00Z"));
        memberships.append(row(id, household, id, place, relation, SINCE));
        for (var token : tokens.of(name, number)) {
            searches.append(row(token, place, household, id));
        }
    }

    private PersonName name() {
        var given = new StringBuilder();
        given.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        if (random.nextInt(3) > 0) {
            given.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return PersonName.of(SURNAMES.charAt(random.nextInt(SURNAMES.length())) + given.toString());
    }

    private static String row(Object... values) {
        var line = new StringBuilder();
        for (var value : values) {
            line.append(line.isEmpty() ? "" : "\t").append(value);
        }
        return line.append('\n').toString();
    }

    private void flush(CopyManager copy) throws SQLException, IOException {
        copy(copy, "household (id, place_code, number, head_name, member_count, created_at, updated_at)", households);
        copy(
                copy,
                "person (id, household_id, place_code, name, initials, sex, birth_date, id_sealed, id_index, id_masked,"
                        + " created_at, updated_at)",
                persons);
        copy(copy, "membership (id, household_id, person_id, place_code, relation, valid_from)", memberships);
        copy(copy, "search_token (token, place_code, household_id, person_id)", searches);
        copy(
                copy,
                "fact_housing (entity_id, household_id, place_code, valid_from, adopted_at, adopted_by, statement_ids,"
                        + " version_id, housing_grade)",
                housing);
        copy(
                copy,
                "recognition (id, household_id, place_code, kind, category, basis, recognised_on, source_ref, recorded_at)",
                recognitions);
    }

    private static void copy(CopyManager copy, String target, StringBuilder rows) throws SQLException, IOException {
        copy.copyIn("COPY registry." + target + " FROM STDIN", new java.io.StringReader(rows.toString()));
        rows.setLength(0);
    }
}
