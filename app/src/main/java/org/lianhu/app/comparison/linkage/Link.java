package org.lianhu.app.comparison.linkage;

/**
 * One person whose row it may be.
 *
 * @param person index in the list that the linker was made over
 * @param basis why
 * @param bits how much more likely it is the person than somebody else, in bits above even odds; for what was weighed
 */
public record Link(int person, Basis basis, double bits) {

    /** Why a row is, or may be, a person's. */
    public enum Basis {
        NUMBER_AND_NAME("姓名和号码一致"),
        NUMBER_NAME_SOUNDS_ALIKE("号码一致,姓名音同字不同"),
        NUMBER_NAME_SUBSTITUTED("号码一致,姓名中有字被替代"),
        NUMBER_OTHER_NAME("号码一致,姓名不同"),
        NAME_NUMBER_DAMAGED("姓名一致,部门数据中的号码有误"),
        NAME_OWN_NUMBER_DAMAGED("姓名一致,登记的号码有误或缺失"),
        WEIGHED("没有可用号码,按姓名、出生日期、地点推断");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        /** In Chinese, for the person who verifies. */
        public String words() {
            return words;
        }
    }

    static Link of(int person, Basis basis) {
        return new Link(person, basis, Double.POSITIVE_INFINITY);
    }

    /** Whether it is certain; what is not is only proposed, and a person decides. */
    public boolean certain() {
        return basis == Basis.NUMBER_AND_NAME;
    }
}
