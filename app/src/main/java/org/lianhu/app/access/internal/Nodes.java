package org.lianhu.app.access.internal;

import org.lianhu.app.access.Node;
import org.lianhu.app.area.Organisation;
import org.lianhu.app.area.Organisations;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;

/** Where a node lies, and whether the caller's arm reaches it. */
@Component
class Nodes {

    private final Places places;
    private final Organisations organisations;

    Nodes(Places places, Organisations organisations) {
        this.places = places;
        this.organisations = organisations;
    }

    /** The place of the node: itself, or where the organisation sits. */
    String place(Node node) {
        return switch (node.kind()) {
            case PLACE -> places.find(node.code()).map(Place::code).orElseThrow(() -> unknown(node));
            case ORG ->
                organisations.find(node.code()).map(Organisation::placeCode).orElseThrow(() -> unknown(node));
        };
    }

    String placeWithinReach(Node node) {
        var place = place(node);
        if (!reaches(node, place)) {
            throw new RefusedException("NOT_PERMITTED", "", "“" + node.code() + "”不在您管理的范围内。请由上级管理员办理。");
        }
        return place;
    }

    boolean reaches(Node node, String place) {
        var reach = CurrentScope.get().reach();
        boolean byPlace = !reach.placeFrom().isEmpty()
                && place.compareTo(reach.placeFrom()) >= 0
                && place.compareTo(reach.placeTo()) < 0;
        boolean byOrganisation = node.kind() == Node.Kind.ORG
                && !reach.orgFrom().isEmpty()
                && node.code().compareTo(reach.orgFrom()) >= 0
                && node.code().compareTo(reach.orgTo()) < 0;
        return byPlace || byOrganisation;
    }

    private static RefusedException unknown(Node node) {
        return new RefusedException("NODE_UNKNOWN", "", "地区或单位 " + node.code() + " 不存在。请先建立。");
    }
}
