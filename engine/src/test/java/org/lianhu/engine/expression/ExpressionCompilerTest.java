package org.lianhu.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionCompilerTest {

    @Test
    void acceptsAPerHeadComparisonWithoutDivision() {
        var compiled = ExpressionFixture.condition("perHead(unit.net_income) < param.line");
        assertThat(compiled.expression()).isInstanceOf(Expression.PerHead.class);
        var mirrored = (Expression.PerHead) ExpressionFixture.condition("param.line > perHead(unit.net_income)")
                .expression();
        assertThat(mirrored.operator()).isEqualTo(Operator.LESS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    unit.net_income / 2 < param.line | 不接受除法
                    unit.net_income % 2 == 0 | 不接受除法
                    unit.net_income < 1.5 | 表达式有误
                    unit.net_income < 6000 | 条件里不写数字 6000
                    unit.net_incom < param.line | 是否想写「net_income」
                    unit.net_income < param.lime | 是否想写「line」
                    unit.house == 'z' | 不是 house 的代码
                    unit.house in ['a', 'q'] | 「q」不是 house 的代码
                    'd' in unit.causes | 不是 causes 的代码
                    unit.net_income < unit.monthly_income | 按月的数先写 perYear
                    unit.net_income < unit.member_count | 不能和 人 比较
                    unit.net_income * unit.net_income > param.line | 金额不能乘以金额
                    perYear(unit.net_income) > param.line | 只用于按月的数
                    perHead(unit.net_income) + param.line > 0 | 只能直接写在比较的一边
                    has(unit.house) | 不接受 has
                    unit.house.matches('a') | 不接受 matches
                    unit.house + 'a' == 'aa' | 不接受 _+_
                    size(unit.house) > 0 | 不接受 size
                    members[0].ill | 不接受
                    bool == bool | 不接受
                    unit.net_income | 这里要的结果是是或否
                    date('2025-02-30') < on | 日期「2025-02-30」不存在
                    members.map(m, m.cost) == supporters.map(m, m.cost) | 不接受
                    """)
    void refusesWhatLiesOutsideTheSubsetAndSaysWhatToWrite(String text, String message) {
        assertThat(ExpressionFixture.refusal(text.strip())).contains(message.strip());
    }

    @Test
    void acceptsMonthlyAgainstYearlyThroughTheNamedConversion() {
        assertThat(ExpressionFixture.refusal("perYear(unit.monthly_income) < unit.net_income"))
                .isEmpty();
    }
}
