package org.lianhu.app.demo.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lianhu.app.access.Staff;
import org.lianhu.app.area.Places;
import org.lianhu.app.demo.internal.DemoPlaces.Village;
import org.lianhu.app.platform.LianhuSettings;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.platform.startup.StartupNote;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the demo county in an empty database: places and officers before the server greets, everything else behind it.
 * Goes on where it stopped when it was cut off.
 */
@Component
class DemoRun implements StartupNote, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRun.class);
    private static final Scope LOOKING = Scope.job("demo");

    private final LianhuSettings settings;
    private final DemoSteps steps;
    private final DemoStaff staff;
    private final DemoComparison comparison;
    private final Parts parts;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile DemoDays days = new DemoDays(LocalDate.EPOCH, ZoneId.of("Asia/Shanghai"));
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    DemoRun(LianhuSettings settings, DemoSteps steps, DemoStaff staff, DemoComparison comparison, Parts parts) {
        this.comparison = comparison;
        this.settings = settings;
        this.steps = steps;
        this.staff = staff;
        this.parts = parts;
    }

    /** The modules through which the county is made. */
    @Component
    record Parts(
            Clock clock,
            Places places,
            Staff accounts,
            Households households,
            DemoSchemes schemes,
            DemoCases cases,
            DemoHelp help,
            DemoLife life) {}

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        if (!settings.demo() || settings.stopWhenReady() || (!steps.begun() && !empty())) {
            return;
        }
        ground();
        if (steps.made("whole").isEmpty()) {
            thread = Thread.ofPlatform().name("demo").start(this::live);
        }
    }

    private boolean empty() {
        return CurrentScope.call(LOOKING, parts.accounts()::isEmpty);
    }

    /** Places and officers: a few seconds, so that the accounts work when they are printed. */
    private void ground() {
        var now = parts.clock().instant();
        var made = steps.once(
                "begun", LOOKING, now, () -> LocalDate.now(parts.clock()).toString());
        days = new DemoDays(LocalDate.parse(made), parts.clock().getZone());
        var morning = days.at(DemoDays.OF_LIFE, 9);
        steps.once("places", LOOKING, morning, () -> {
            parts.places().load(DemoPlaces.all());
            return DemoPlaces.COUNTY;
        });
        steps.once("staff", DemoStaff.hiring(), morning, () -> {
            DemoStaff.roll().forEach(staff::hire);
            return "";
        });
    }

    private void live() {
        long begun = System.nanoTime();
        var villages = DemoPlaces.villages();
        try {
            adopt();
            villages.stream().filter(v -> goOn()).forEach(this::settle);
            LOG.info("演示县:各村住户已登记,正在经历一年……");
            parts.life().play(days, this::goOn);
            if (goOn()) {
                comparison.play(days);
                steps.once("whole", LOOKING, parts.clock().instant(), () -> "");
                LOG.info("演示县已就绪,用时 {} 秒", (System.nanoTime() - begun) / 1_000_000_000);
            }
        } catch (RuntimeException e) {
            LOG.error("演示县没有建完,重启后从中断处继续", e);
        }
    }

    /** The county's schemes, proposed by one officer and approved by another, as the module demands. */
    private void adopt() {
        var first = days.ago(DemoDays.OF_LIFE);
        var morning = days.at(DemoDays.OF_LIFE, 9);
        var ids = steps.once(
                "propose schemes",
                staff.announcer().scope(),
                morning,
                () -> parts.schemes().propose(first));
        steps.once("approve schemes", staff.decider().scope(), morning, () -> {
            parts.schemes().approve(ids);
            return "";
        });
    }

    private boolean goOn() {
        return !stopping.get();
    }

    /** Registers the village's households and its roster in the hand of its officer. */
    private void settle(Village village) {
        var officer = staff.officerOf(village);
        var morning = days.at(DemoDays.OF_LIFE, 10);
        var day = days.ago(DemoDays.OF_LIFE);
        steps.once("households " + village.code(), officer.scope(), morning, () -> register(village, officer, day));
        steps.once(
                "roster " + village.code(),
                officer.scope(),
                morning,
                () -> parts.cases().roll(village.code()));
        var helper = staff.helperOf(village).account();
        steps.once(
                "helper " + village.code(),
                officer.scope(),
                morning,
                () -> parts.help().register(village, helper));
        var township = village.township();
        steps.once(
                "roster " + township.code(),
                staff.checkerOf(village).scope(),
                morning,
                () -> parts.cases()
                        .colleague(
                                township.code(),
                                new DemoPeople(Long.parseLong(township.code()))
                                        .staffNames()
                                        .next()));
    }

    private String register(Village village, DemoStaff.Officer officer, LocalDate day) {
        var source = new Source("officer", "演示县建档", officer.account(), day);
        var ordinary = new ArrayList<String>();
        for (var household : new DemoHouseholds(village, day).all()) {
            var id = parts.households().register(household, source);
            if ("lifted".equals(household.facts().get("household_kind"))) {
                parts.households().recognise(id, "lifted", basis(day), null);
            } else {
                ordinary.add(id.toString());
            }
        }
        return String.join(" ", ordinary);
    }

    private static Households.Basis basis(LocalDate day) {
        return new Households.Basis("系统启用前已认定的脱贫户", "澜扶〔2024〕6号", day.minusMonths(10), "演示县建档");
    }

    @Override
    public List<String> lines() {
        if (!settings.demo() || !steps.begun()) {
            return List.of();
        }
        return List.of(
                "演示县“澜溪县”的账号(密码都是 " + DemoStaff.PASSWORD + "):",
                "  fengqiao1.ganbu   枫桥镇临江社区 村(居)干部      fengqiao1.fuze    村(居)负责人",
                "  fengqiao.jingban  枫桥镇 经办人                  fengqiao.shenhe   审核人",
                "  xian.jingban      澜溪县 经办人                  xian.shending     审定人",
                "  shenji            审计                           guanli            系统管理员",
                "  fengqiao1.bangfu  枫桥镇临江社区 帮扶责任人(手机版 /m/)",
                "演示账号的密码人人知道,正式使用请用 --empty 从空库开始。");
    }

    /** Lets the step that is running end; the others wait for the next start. */
    @Override
    public void destroy() throws InterruptedException {
        stopping.set(true);
        thread.join();
    }
}
