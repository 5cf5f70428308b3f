package org.lianhu.app.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Accounts;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Post;
import org.lianhu.app.access.Role;
import org.lianhu.app.access.RoleClash;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Grants, confirms and ends posts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Grants {

    private final PostStore posts;
    private final Whole whole;
    private final Nodes nodes;
    private final Journal journal;
    private final Context context;

    Grants(PostStore posts, Whole whole, Nodes nodes, Journal journal, Context context) {
        this.posts = posts;
        this.whole = whole;
        this.nodes = nodes;
        this.journal = journal;
        this.context = context;
    }

    /** Today and new ids. */
    @Component
    record Context(Clock clock, Ids ids) {

        LocalDate today() {
            return LocalDate.now(clock);
        }
    }

    public boolean loginTaken(String login) {
        return whole.loginTaken(login);
    }

    /** The place of a node that exists and lies within the caller's reach. */
    public String placeWithinReach(Node node) {
        return nodes.placeWithinReach(node);
    }

    public UUID grant(UUID accountId, Role role, Node node, @Nullable LocalDate from, @Nullable LocalDate to) {
        CurrentScope.get().require(Accounts.MANAGE);
        var place = nodes.placeWithinReach(node);
        seat(role, node);
        var actor = CurrentScope.get().actor().accountId();
        if (accountId.equals(actor)) {
            throw new RefusedException("GRANT_TO_SELF", "", "不能给自己授予岗位。请由另一位管理员办理。");
        }
        var first = from == null ? context.today() : from;
        if (to != null && to.isBefore(first)) {
            throw InvalidInputException.of("/to", "PERIOD_REVERSED", "截止日期早于开始日期,请核对。");
        }
        if (!whole.accountExists(accountId)) {
            throw new NotFoundException("该账号");
        }
        refuseClash(accountId, role, node, first, to);
        boolean alone = actor == null || whole.otherAdministrators(place, context.today(), actor) == 0;
        boolean confirmed = !role.is(Role.Trait.FOUR_EYES) || alone;
        var post = new Post(context.ids().next(), accountId, role, node, first, to, confirmed, false);
        posts.insert(post, place, actor);
        log("access.post-granted", accountId, where(place, node), details(post));
        return post.postId();
    }

    private static void seat(Role role, Node node) {
        boolean fits = switch (node.kind()) {
            case ORG -> role.sitsInOrganisations();
            case PLACE -> role.sitsAt(DivisionCode.of(node.code()).level());
        };
        if (!fits) {
            throw new RefusedException("ROLE_SEAT", "", "岗位“" + role.label() + "”不能设在这一级地区或单位。请选择相应层级。");
        }
    }

    private void refuseClash(UUID accountId, Role role, Node node, LocalDate from, @Nullable LocalDate to) {
        for (var held : whole.postsHeld(accountId)) {
            if (!held.overlaps(from, to)) {
                continue;
            }
            if (held.role() == role && held.node().equals(node)) {
                throw new RefusedException("POST_EXISTS", "", "该人员在此已有“" + role.label() + "”岗位。如需延期,请先结束原岗位。");
            }
            RoleClash.between(held.role(), role).ifPresent(clash -> {
                throw new RefusedException(
                        "ROLE_CLASH",
                        clash.clause(),
                        "“" + role.label() + "”与该人员已有的“" + held.role().label() + "”不能由一人同时担任:" + clash.why()
                                + "。请另选人员,或先结束原岗位。");
            });
        }
    }

    /** A second administrator confirms a grant; never the one who made it, nor the one who profits. */
    public void confirm(UUID postId) {
        CurrentScope.get().require(Accounts.MANAGE);
        var post = get(postId);
        var actor = CurrentScope.get().actor().accountId();
        if (post.confirmed() || post.ended()) {
            throw new RefusedException("POST_NOT_WAITING", "", "该岗位不在待确认状态。请刷新页面。");
        }
        if (post.accountId().equals(actor)
                || posts.grantedBy(postId).filter(by -> by.equals(actor)).isPresent()) {
            throw new RefusedException("FOUR_EYES", "", "重要岗位须由授予人和本人以外的另一位管理员确认。");
        }
        posts.confirm(postId, actor);
        log("access.post-confirmed", post.accountId(), where(nodes.place(post.node()), post.node()), details(post));
    }

    public void end(UUID accountId, UUID postId) {
        CurrentScope.get().require(Accounts.MANAGE);
        var post = get(postId);
        if (!post.accountId().equals(accountId)) {
            throw new NotFoundException("该岗位");
        }
        if (post.ended()) {
            return;
        }
        var actor = CurrentScope.get().actor().accountId();
        if (accountId.equals(actor)) {
            throw new RefusedException("END_OWN_POST", "", "不能结束自己的岗位。请由另一位管理员办理。");
        }
        posts.end(postId, actor);
        log("access.post-ended", post.accountId(), where(nodes.place(post.node()), post.node()), details(post));
    }

    private Post get(UUID postId) {
        return posts.byId(postId).orElseThrow(() -> new NotFoundException("该岗位"));
    }

    /** Logs an act upon an account. */
    public void log(String action, UUID accountId, Journal.Where where, Map<String, ?> details) {
        journal.record(new Journal.Act(action, "account", accountId.toString(), null, details, where));
    }

    private static Journal.Where where(String place, Node node) {
        return new Journal.Where(place, node.kind() == Node.Kind.ORG ? node.code() : null, null);
    }

    private static Map<String, ?> details(Post post) {
        var details = new LinkedHashMap<String, Object>();
        details.put("post", post.postId().toString());
        details.put("role", post.role().name());
        details.put("node", post.node().code());
        details.put("from", post.from().toString());
        if (post.to() != null) {
            details.put("to", post.to().toString());
        }
        details.put("confirmed", post.confirmed());
        return details;
    }
}
