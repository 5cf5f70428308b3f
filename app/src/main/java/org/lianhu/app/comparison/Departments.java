package org.lianhu.app.comparison;

import java.util.Map;
import java.util.TreeMap;

/** Departments by the codes that packs use. */
public final class Departments {

    private static final Map<String, String> LABELS = new TreeMap<>(Map.ofEntries(
            Map.entry("deposits", "存款(金融)"),
            Map.entry("vehicles", "车辆(公安车管)"),
            Map.entry("real-estate", "不动产(自然资源)"),
            Map.entry("enterprises", "企业登记(市场监管)"),
            Map.entry("payroll", "财政供养(人社、财政)"),
            Map.entry("deaths", "死亡(殡葬、户籍注销)"),
            Map.entry("pensions", "养老金(人社)"),
            Map.entry("medical", "医疗结算(医保)"),
            Map.entry("dropout", "离校学生(教育)"),
            Map.entry("disability", "残疾证(残联)"),
            Map.entry("disaster", "受灾户(应急)"),
            Map.entry("jobless", "失业登记(人社)")));

    private Departments() {}

    /** In Chinese; the code itself when it is not a known one. */
    public static String label(String code) {
        return LABELS.getOrDefault(code, code);
    }
}
