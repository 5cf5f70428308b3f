package org.lianhu.tabular.layout;

import java.util.List;

/**
 * One thing a column can mean.
 *
 * @param field its code in the vocabulary, such as {@code wage_income}
 * @param label its Chinese name
 * @param aliases other ways officers write the header; {@code 帮扶/联系电话} asks for 帮扶 in a header row above
 * @param household whether it belongs to the household (written once) or to each member
 * @param nonNegative whether a number below zero is a fault
 * @param codes the allowed values of CODE and CODES; empty means any text
 */
public record ColumnWord(
        String field,
        String label,
        List<String> aliases,
        ColumnType type,
        boolean household,
        boolean nonNegative,
        List<CodeValue> codes) {

    /**
     * One allowed value.
     *
     * @param code as stored
     * @param label as the code table has it; this spelling needs no repair
     * @param variants other spellings that mean the same
     */
    public record CodeValue(String code, String label, List<String> variants) {
        public CodeValue {
            variants = List.copyOf(variants);
        }
    }

    public ColumnWord {
        aliases = List.copyOf(aliases);
        codes = List.copyOf(codes);
    }
}
