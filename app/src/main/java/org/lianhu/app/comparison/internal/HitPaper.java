package org.lianhu.app.comparison.internal;

import static org.lianhu.jooq.comparison.Tables.HIT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.area.Places;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.comparison.Departments;
import org.lianhu.app.documents.Documents;
import org.lianhu.app.documents.PrintedDocument;
import org.lianhu.app.documents.PrintedDocument.Line;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.jooq.comparison.tables.records.HitRecord;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 部门信息比对结果告知书 with its place for the answer. */
@Component
class HitPaper {

    private final DSLContext db;
    private final Documents documents;
    private final HitCourse course;
    private final Context context;

    HitPaper(DSLContext db, Documents documents, HitCourse course, Context context) {
        this.db = db;
        this.documents = documents;
        this.course = course;
        this.context = context;
    }

    /** Place names, the day, the log. */
    @Component
    record Context(Places places, Clock clock, Journal journal) {}

    @Transactional
    byte[] notice(UUID id) {
        CurrentScope.get().require("comparison.verify");
        var hit = db.selectFrom(HIT)
                .where(HIT.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这条比对结果"));
        context.journal()
                .record(new Journal.Act(
                        "comparison.notice-printed",
                        "comparison-hit",
                        id.toString(),
                        "打印告知书",
                        Map.of(),
                        new Journal.Where(hit.getPlaceCode(), hit.getOrgCode(), hit.getHouseholdId())));
        var on = LocalDate.now(context.clock());
        var office = context.places().path(DivisionCode.of(hit.getPlaceCode()));
        return documents.pdf(new PrintedDocument.ServiceProof(
                HitCourse.NOTICE, HitCourse.number(hit), lines(hit), new PrintedDocument.Signature(office, "", on)));
    }

    private List<Line> lines(HitRecord hit) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("被告知人", course.name(hit)));
        lines.add(new Line("信息来源", hit.getAgency() + " " + Departments.label(hit.getDepartment())));
        lines.add(new Line("法律依据", hit.getLegalBasis()));
        lines.add(new Line("数据日期", hit.getValidOn().toString()));
        lines.add(new Line("比对发现", hit.getWords()));
        lines.add(new Line(
                "您的权利", "这只是一条线索,不是结论。您可以自收到本告知书之日起" + hit.getAnswerDays() + "日内说明情况、提交证据;未经您答复或期限未满,不作为认定依据。"));
        lines.add(new Line("本人意见", ""));
        lines.add(new Line("本人签名和日期", ""));
        return lines;
    }
}
