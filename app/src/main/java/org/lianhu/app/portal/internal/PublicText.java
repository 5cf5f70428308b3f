package org.lianhu.app.portal.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.lianhu.kernel.Violations;

/**
 * Scans words meant for the public. Numbers hidden behind blanks, dashes, full-width or Chinese digits are found; it
 * would rather refuse too much than show a number.
 */
final class PublicText {

    /** Where the words stand decides what is normal there. */
    enum Place {
        /** Titles, bases, answers: dates are normal. */
        HEADING,
        /** An entry about one household: a full date can only be somebody's. */
        ENTRY
    }

    private static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d{2}\\s*(?:年|[-./])\\s*\\d{1,2}\\s*(?:月|[-./])\\s*\\d{1,2}日?");
    private static final Pattern BIRTH = Pattern.compile("出生|生日|生于|\\d{1,2}日生|\\d{4}年生");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s\\-_.·,，*]+(?=[\\dXx])");
    private static final Pattern ID = Pattern.compile("\\d{17}[\\dXx]|(?<!\\d)\\d{15}(?!\\d)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{7,}");
    private static final Pattern ILLNESS = Pattern.compile(
            "病(?!虫害)|癌|肿瘤|艾滋|[HhＨ][IiＩ][VvＶ]|尿毒|透析|化疗|肝炎|结核|糖尿|高血压|瘫痪|" + "精神障碍|精神分裂|抑郁|自闭|智力残疾|精神残疾|吸毒|戒毒|性侵|家暴|服刑");
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

    private PublicText() {}

    /** Adds a violation for every kind of thing that may not be shown. */
    static void scan(Violations faults, String where, String words, Place place) {
        var text = plain(words);
        if (BIRTH.matcher(text).find()
                || (place == Place.ENTRY && DATE.matcher(text).find())) {
            faults.add(where, "PUBLIC_TEXT_BIRTH", "公开内容不能出现出生日期。请删去后再发布。");
        }
        if (ILLNESS.matcher(text).find()) {
            faults.add(where, "PUBLIC_TEXT_ILLNESS", "公开内容不能出现疾病、残疾等个人隐私。请改用“符合条件”“不符合条件”等表述。");
        }
        var numbers =
                BETWEEN_DIGITS.matcher(DATE.matcher(text).replaceAll(" 日 ")).replaceAll("");
        if (ID.matcher(numbers).find()) {
            faults.add(where, "PUBLIC_TEXT_ID", "公开内容不能出现身份证号码。请删去后再发布。");
        } else if (PHONE.matcher(numbers).find()) {
            faults.add(where, "PUBLIC_TEXT_PHONE", "公开内容不能出现手机号码。联系电话请填办公电话。");
        } else if (NUMBER.matcher(numbers).find()) {
            faults.add(where, "PUBLIC_TEXT_NUMBER", "公开内容不能出现账号等长串数字。请删去后再发布。");
        }
    }

    /** Full-width to ordinary, 零 and the like to digits, invisible characters gone. */
    private static String plain(String words) {
        var normal = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        var text = new StringBuilder(normal.length());
        normal.codePoints().forEach(c -> {
            int digit = c == '零' ? 0 : CHINESE_DIGITS.indexOf(c);
            text.appendCodePoint(digit >= 0 ? '0' + digit : Character.isDigit(c) ? '0' + Character.digit(c, 10) : c);
        });
        return text.toString();
    }
}
