package org.lianhu.app.access;

import java.util.Locale;
import org.lianhu.kernel.InvalidInputException;

/**
 * A node of one of the two trees.
 *
 * @param code division code of a place, or path code of an organisation
 */
public record Node(Kind kind, String code) {

    /** Which tree. */
    public enum Kind {
        PLACE,
        ORG;

        public String inDatabase() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Node place(String code) {
        return new Node(Kind.PLACE, code);
    }

    public static Node organisation(String code) {
        return new Node(Kind.ORG, code);
    }

    public Node {
        var form = kind == Kind.PLACE ? "\\d{12}(\\d{3})?" : "O(\\d{3})+";
        if (!code.matches(form)) {
            throw InvalidInputException.of("/nodeCode", "NODE_CODE_INVALID", "地区或单位代码“" + code + "”格式不对。");
        }
    }
}
