package org.lianhu.app.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianhu.kernel.Violations;

class PublicTextTest {

    private static List<String> codes(String words, PublicText.Place place) {
        var faults = new Violations();
        PublicText.scan(faults, "/x", words, place);
        return faults.toList().stream().map(v -> v.reason().code()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青枫镇新民村帮扶对象初选名单公示(2026年第3批)",
                "《扶贫联户管理办法》云民发〔2026〕12号",
                "自2026年3月2日起至2026-03-09止,公示7日,张贴当日不计入",
                "经核查,异议不成立,维持原结果",
                "病虫害防治补助",
                "符合条件,拟纳入"
            })
    void lets_ordinary_headings_pass(String words) {
        assertThat(codes(words, PublicText.Place.HEADING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "证号539901199001011237, PUBLIC_TEXT_ID",
        "证号539901 19900101 123X, PUBLIC_TEXT_ID",
        "证号５３９９０１１９９００１０１１２３７, PUBLIC_TEXT_ID",
        "五三九九零一一九九〇〇一〇一一二三七, PUBLIC_TEXT_ID",
        "旧证539901900101123, PUBLIC_TEXT_ID",
        "电话13812345678, PUBLIC_TEXT_PHONE",
        "电话138-1234-5678, PUBLIC_TEXT_PHONE",
        "电话138\u200B12345678, PUBLIC_TEXT_PHONE",
        "卡号6217000012345678901, PUBLIC_TEXT_ID",
        "账号62170012, PUBLIC_TEXT_NUMBER",
        "患肺癌, PUBLIC_TEXT_ILLNESS",
        "因病致贫, PUBLIC_TEXT_ILLNESS",
        "HIV感染, PUBLIC_TEXT_ILLNESS",
        "1990年1月1日生, PUBLIC_TEXT_BIRTH",
        "出生年月不符, PUBLIC_TEXT_BIRTH"
    })
    void refuses_what_may_never_be_shown(String words, String code) {
        assertThat(codes(words, PublicText.Place.HEADING)).contains(code);
    }

    @Test
    void refuses_a_full_date_in_an_entry() {
        assertThat(codes("1990-01-01", PublicText.Place.ENTRY)).containsExactly("PUBLIC_TEXT_BIRTH");
        assertThat(codes("1990-01-01", PublicText.Place.HEADING)).isEmpty();
    }

    @Test
    void makes_receipts_that_survive_being_read_aloud() {
        var codes = new PublicCodes(new java.util.Random(7));
        var receipt = codes.receipt();
        assertThat(receipt).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(PublicCodes.normal(receipt.toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isEqualTo(receipt.replace("-", ""));
        assertThat(PublicCodes.normal("o0-iL1")).isEqualTo("00111");
    }
}
