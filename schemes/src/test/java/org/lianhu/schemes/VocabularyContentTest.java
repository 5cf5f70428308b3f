package org.lianhu.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Sensitivity;
import org.lianhu.engine.vocabulary.Vocabulary;

/** The shipped vocabulary knows what the rosters of a county write. */
class VocabularyContentTest {

    private static final Vocabulary VOCABULARY = SchemeContent.vocabulary();

    /** Column headers of the monitoring roster and of each sheet of the minimum-living roster. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "乡镇,行政村,村民小组,户编号,户主姓名,家庭人口,原系统户ID,成员姓名,与户主关系,证件号码,性别,出生日期,民族,文化程度,在校生状况,健康状况",
                "残疾证号,劳动技能,务工区域,务工时间(月),是否参加城乡居民基本医疗保险,是否参加城乡居民基本养老保险,户类型,识别时间,致贫返贫风险",
                "风险是否已消除,风险消除时间,工资性收入,生产经营性收入,财产性收入,转移性收入,其中:低保金,其中:养老金,其中:补贴,生产经营性支出",
                "合规自付医疗费用,家庭人均纯收入,住房安全,饮水安全,帮扶责任人,联系电话,帮扶单位,一卡通账号,备注",
                "低保证号,身份证号,保障人数,类别,人均补差,月保障金额,起始享受时间,共同生活家庭成员,银行账号,家庭住址",
                "姓名,身份证号码,供养方式,生活自理能力,基本生活费,照料护理费,照料服务人,照料协议签订日期,纳入时间,账号",
                "申请人,申请人身份证号码,证号,所在村、组,家庭总人口数,享受人数,其他家庭成员,补助水平(元/人·月),低保金(月),批准时间,开户银行,一折通账号",
                "保障类别,手机号,主要致贫原因,供养证编号,特困人员姓名,公民身份证号,地址,集中/分散,自理状况,基本生活标准(月),护理标准(月),所在敬老院,委托照料人,协议时间",
                "低保编号,公民身份号码,行政村/组,户籍人口,其中享受低保人数,档次,月人均,户月补助额,纳入年月,卡号,村组,享受时间,困难类型,户主,金额,备 注",
                "档案编号,工作单位,职工类型,困难类别,困难原因,家庭月人均收入(元),当地低保标准(元/月),建档日期,脱困日期,住房类型,是否工会会员",
                "与职工关系,身份/职业,月收入(元),学校,学段,年级,班级,学籍号,身份证件号,家庭经济困难类型,困难等级,资助项目,资助标准(元/学期),是否寄宿,监护人姓名,监护人电话,资助卡号"
            })
    void knowsEachColumnOfTheRosters(String headers) {
        for (var header : headers.split(",")) {
            assertThat(VOCABULARY.byHeader(header)).as("表头 %s", header).isNotEmpty();
        }
    }

    @Test
    void doesNotKnowAColumnNobodyWrites() {
        assertThat(VOCABULARY.byHeader("星座")).isEmpty();
    }

    @Test
    void sealsWhatMustNeverReachTheVillage() {
        assertThat(VOCABULARY.get("hiv").handling().sensitivity()).isEqualTo(Sensitivity.SEALED);
        assertThat(VOCABULARY.get("guardian_abuse").handling().sensitivity()).isEqualTo(Sensitivity.SEALED);
        assertThat(VOCABULARY.get("id_number").handling().sensitivity()).isEqualTo(Sensitivity.PERSONAL);
        assertThat(VOCABULARY.facts())
                .filteredOn(fact -> List.of("id_number", "phone", "bank_account", "disease_name")
                        .contains(fact.code()))
                .allSatisfy(fact -> assertThat(fact.handling().publishable()).isFalse());
    }

    @Test
    void readsValuesAsStaffWriteThem() {
        assertThat(VOCABULARY.codeLists().get("household_kind").match("边缘户")).contains("marginal");
        assertThat(VOCABULARY.codeLists().get("household_kind").match("突困户")).contains("sudden");
        assertThat(VOCABULARY.codeLists().get("work_area").match("外省")).contains("elsewhere");
        assertThat(VOCABULARY.byHeader(Entity.PERSON, "证件号码"))
                .map(fact -> fact.code())
                .contains("id_number");
    }
}
