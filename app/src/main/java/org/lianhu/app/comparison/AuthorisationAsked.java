package org.lianhu.app.comparison;

import java.time.LocalDate;
import org.lianhu.kernel.DivisionCode;

/** A later module knows the schemes' procedures and says whether one asks for a signed authorisation first. */
public interface AuthorisationAsked {

    /**
     * Whether the scheme's procedure has a step of authorisation.
     *
     * @throws org.lianhu.app.platform.web.NotFoundException for a scheme that is not known
     */
    boolean by(String pack, DivisionCode place, LocalDate on);
}
