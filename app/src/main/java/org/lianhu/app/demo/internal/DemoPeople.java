package org.lianhu.app.demo.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Invents names and numbers. Seeded: the same seed gives the same people. */
final class DemoPeople {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String[] SURNAMES =
            ("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕" + " 单 仇 覃 查 欧阳 令狐 上官 司徒")
                    .split(" ");
    private static final String MALE = "伟强军明勇建国华平志刚海波斌宇浩天佑文武德福贵林山川石根生发顺祥庆丰";
    private static final String FEMALE = "芳娜秀英敏静丽艳玲桂兰凤梅珍莲翠云月霞红香彩春秋雪琴琼瑶淑慧巧";
    private static final String[] RARE = {"杨㛃", "李𬭎", "王堃", "张翀", "陈龑", "赵喆", "阿依古丽·买买提", "木呷·吉克"};

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    DemoPeople(long seed) {
        random = new Random(seed);
    }

    /** Names for officers, without end and without the rare ones. */
    Iterator<String> staffNames() {
        return Stream.generate(() -> name(surname(), random.nextBoolean()))
                .distinct()
                .iterator();
    }

    String surname() {
        return SURNAMES[random.nextInt(SURNAMES.length)];
    }

    /** A name, now and then a rare one, as real registers have them. */
    String name(String surname, boolean male) {
        if (chance(1, 150)) {
            return RARE[random.nextInt(RARE.length)];
        }
        var stock = male ? MALE : FEMALE;
        var given = new StringBuilder().append(stock.charAt(random.nextInt(stock.length())));
        if (chance(3, 4)) {
            given.append(stock.charAt(random.nextInt(stock.length())));
        }
        return surname + given;
    }

    /** A birthday of somebody who is {@code from} to {@code to} years old on the day. */
    LocalDate born(LocalDate day, int from, int to) {
        return day.minusYears(between(from, to)).minusDays(between(1, 364));
    }

    /** A number that nobody has: the county's invented prefix, the birthday, a sequence, the right check digit. */
    String idNumber(LocalDate birth, boolean male) {
        while (true) {
            int sequence = between(1, 498) * 2 - (male ? 1 : 0);
            var body = "539961" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
            if (taken.add(body)) {
                return body + check(body);
            }
        }
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    /** A mobile number of the range 154, which carries no subscribers. */
    String phone() {
        return "154" + "%08d".formatted(random.nextInt(100_000_000));
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean chance(int of, int in) {
        return random.nextInt(in) < of;
    }
}
