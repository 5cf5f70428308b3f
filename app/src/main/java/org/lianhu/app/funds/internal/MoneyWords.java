package org.lianhu.app.funds.internal;

import java.util.Map;

/** Codes in words, for the workbooks; the pages have their own translations. */
final class MoneyWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("FISCAL", "财政资金"),
            Map.entry("DONATION", "社会捐赠"),
            Map.entry("OWN", "帮扶单位自筹"),
            Map.entry("OTHER", "其他来源"),
            Map.entry("industry", "产业帮扶"),
            Map.entry("employment", "就业帮扶"),
            Map.entry("education", "教育帮扶"),
            Map.entry("medical", "医疗帮扶"),
            Map.entry("housing", "住房帮扶"),
            Map.entry("other", "其他帮扶"),
            Map.entry("RECEIPT", "收入"),
            Map.entry("PASS_DOWN", "下拨"),
            Map.entry("ALLOCATION", "安排用途"),
            Map.entry("PAYMENT", "拨付"),
            Map.entry("REVERSAL", "冲正"),
            Map.entry("PENDING", "待入账"),
            Map.entry("POSTED", "已入账"),
            Map.entry("VOIDED", "已作废"));

    private MoneyWords() {}

    static String of(String code) {
        return WORDS.getOrDefault(code, code);
    }
}
