package org.lianhu.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianhu.tabular.layout.ColumnDictionary;
import org.lianhu.tabular.layout.ColumnType;
import org.lianhu.tabular.layout.ColumnWord;

/** A small dictionary for the tests, with the codes that the vocabulary of facts uses. */
public final class RosterWords {

    private static final String CODES = """
            sex: male=男,男性,1 female=女,女性,2
            relation: head=户主,本人 spouse=配偶,妻,夫,妻子,丈夫 son=之子,子,儿子,长子,次子 daughter=之女,女,女儿,长女,次女\
             father=之父,父,父亲 mother=之母,母,母亲 grandson=之孙子,孙子 granddaughter=之孙女,孙女 daughter_in_law=之儿媳,儿媳\
             son_in_law=之女婿,女婿 other=其他
            ethnicity: han=汉族,汉 yi=彝族,彝 lisu=傈僳族 bai=白族 miao=苗族 naxi=纳西族 hui=回族 dai=傣族 hani=哈尼族 lahu=拉祜族\
             uygur=维吾尔族
            enrolment: none=非在校生,非在校 preschool_age=学龄前儿童 preschool=学前教育 primary_1=小学一年级 primary_2=小学二年级\
             primary_3=小学三年级 primary_4=小学四年级 primary_5=小学五年级 primary_6=小学六年级 junior_1=初中一年级 junior_2=初中二年级\
             junior_3=初中三年级 senior=普通高中 vocational=中等职业学校 college=高职高专 university=大学本科
            education: illiterate=文盲或半文盲 primary=小学 junior=初中 senior=高中 college=大专 bachelor=本科
            health: healthy=健康,良好 chronic=长期慢性病 major=患有大病 disabled=残疾
            labour: ordinary=普通劳动力,普劳 skilled=技能劳动力 weak=弱劳动力或半劳动力 lost=丧失劳动力 none=无劳动力
            work: township=乡(镇)内 county=乡(镇)外县内 province=县外省内 elsewhere=省外,外省
            kind: lifted=脱贫户,已脱贫 ordinary=一般农户 unstable=脱贫不稳定户 marginal=边缘易致贫户,边缘户 sudden=突发严重困难户,突困户
            housing: safe=安全 c=C级危房 d=D级危房
            water: safe=安全 seasonal=季节性缺水 quality=水质不达标
            """;

    private static final String WORDS = """
            household_number|户编号|户编码|TEXT|h
            national_household_number|原系统户ID||TEXT|h
            head_name|户主姓名|户主,申请人|NAME|h
            head_id_number|户主身份证号码|申请人身份证号码|ID_NUMBER|h
            member_count|家庭人口|家庭总人口数|COUNT|h
            registered_member_count|户籍人口||COUNT|h
            township_name|乡镇||TEXT|h
            village_name|行政村||TEXT|h
            group_name|村民小组||TEXT|h
            village_and_group|村组|所在村、组,行政村/组|TEXT|h
            address|家庭住址|地址|TEXT|h
            household_kind|户类型||CODE|h|kind
            co_members_text|共同生活家庭成员|其他家庭成员|TEXT|h
            wage_income|工资性收入||MONEY|h+
            business_income|生产经营性收入||MONEY|h+
            property_income|财产性收入||MONEY|h+
            transfer_income|转移性收入||MONEY|h+
            dibao_income|其中低保金|其中:低保金|MONEY|h+
            pension_income|其中养老金|其中:养老金|MONEY|h+
            subsidy_income|其中补贴|其中:补贴|MONEY|h+
            business_expense|生产经营性支出||MONEY|h+
            net_income_per_head|家庭人均纯收入||MONEY|h
            compliant_self_paid|合规自付医疗费用||MONEY|h+
            housing_grade|住房安全||CODE|h|housing
            water_safety|饮水安全||CODE|h|water
            identified_on|识别时间||DATE|h
            risk_causes|致贫返贫风险|主要致贫原因,困难类型|TEXT|h
            risk_removed|风险是否已消除||YES_NO|h
            risk_removed_on|风险消除时间||DATE|h
            dibao_number|低保证号|证号,低保编号|TEXT|h
            dibao_class|低保类别|类别,档次,保障类别|TEXT|h
            dibao_members|保障人数|享受人数,其中享受低保人数|COUNT|h
            dibao_per_head|人均补差|补助水平(元/人·月),月人均|MONEY|h
            dibao_monthly|月保障金额|低保金(月),户月补助额|MONEY|h
            dibao_since|起始享受时间|批准时间,纳入年月|DATE|h
            bank_account|银行账号|一卡通账号,一折通账号,账号,卡号|ACCOUNT|h
            bank_name|开户银行||TEXT|h
            helper_name|帮扶责任人||TEXT|h
            helper_phone|帮扶人联系电话|帮扶/联系电话|PHONE|h
            helper_unit|帮扶单位||TEXT|h
            household_remark|户备注|备注|TEXT|h
            worker_file_number|困难职工档案编号|档案编号|TEXT|h
            name|姓名|成员姓名,特困人员姓名|NAME|m
            id_number|身份证号码|证件号码,身份证号,公民身份号码,公民身份证号|ID_NUMBER|m
            relation|与户主关系|与职工关系|CODE|m|relation
            sex|性别||CODE|m|sex
            birth_date|出生日期||DATE|m
            ethnicity|民族||CODE|m|ethnicity
            education_level|文化程度||CODE|m|education
            enrolment|在校生状况||CODE|m|enrolment
            health_status|健康状况||CODES|m|health
            disability_certificate|残疾证号||TEXT|m
            labour_capacity|劳动技能||CODE|m|labour
            work_area|务工区域||CODE|m|work
            months_worked|务工时间|务工时间(月)|COUNT|m
            medical_insured|参加医保|是否参加城乡居民基本医疗保险|YES_NO|m
            pension_insured|参加养老保险|是否参加城乡居民基本养老保险|YES_NO|m
            phone|联系电话|手机号|PHONE|m
            self_care|生活自理能力|自理状况|TEXT|m
            support_form|供养方式|集中/分散|TEXT|m
            tekun_number|供养证编号||TEXT|m
            tekun_living_amount|基本生活费|基本生活标准(月)|MONEY|m
            tekun_care_amount|照料护理费|护理标准(月)|MONEY|m
            care_home|所在敬老院||TEXT|m
            carer_name|照料服务人|委托照料人|TEXT|m
            care_agreement_on|照料协议签订日期|协议时间|DATE|m
            tekun_since|特困纳入时间|纳入时间,享受时间|DATE|m
            """;

    private RosterWords() {}

    public static ColumnDictionary dictionary() {
        Map<String, List<ColumnWord.CodeValue>> codes = new HashMap<>();
        CODES.lines().forEach(line -> {
            List<ColumnWord.CodeValue> values = new ArrayList<>();
            for (String entry : line.substring(line.indexOf(':') + 1).strip().split("\\s+")) {
                List<String> labels =
                        Arrays.asList(entry.substring(entry.indexOf('=') + 1).split(","));
                values.add(new ColumnWord.CodeValue(
                        entry.substring(0, entry.indexOf('=')), labels.getFirst(), labels.subList(1, labels.size())));
            }
            codes.put(line.substring(0, line.indexOf(':')), values);
        });
        return ColumnDictionary.of(WORDS.lines().map(line -> word(line, codes)).toList());
    }

    private static ColumnWord word(String line, Map<String, List<ColumnWord.CodeValue>> codes) {
        String[] parts = line.split("\\|");
        List<String> aliases = parts[2].isEmpty() ? List.of() : List.of(parts[2].split(","));
        return new ColumnWord(
                parts[0],
                parts[1],
                aliases,
                ColumnType.valueOf(parts[3]),
                parts[4].startsWith("h"),
                parts[4].endsWith("+"),
                parts.length > 5 ? codes.get(parts[5]) : List.of());
    }
}
